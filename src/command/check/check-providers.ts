import { filePath, MANIFEST_PATH, NAMES_A_FILE } from '../../bundle/files.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import {
  leadingFile,
  nameFile,
  providerFile,
  type Provider,
  type ProviderProfile,
} from '../../bundle/records.ts';
import type { BundleFiles } from './bundle-files.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { Findings } from './findings.ts';

const MOST_LEADING = 100;

/** A profile, and the file that it stands in. */
interface HeldProfile {
  readonly file: string;
  readonly profile: ProviderProfile;
}

/** What an edition says of its providers, but for their counts. */
export interface Directory {
  readonly profiles: ReadonlyMap<string, HeldProfile>;
  readonly numbers: ReadonlyMap<string, number>;
  /** All files of profiles, and all of names, can be read. */
  readonly whole: boolean;
}

function nameOf({ name, logo }: Provider): readonly (string | undefined)[] {
  return [name, logo];
}

function readProfiles(
  { providers, counts }: Manifest,
  files: BundleFiles,
  findings: Findings,
): { profiles: Map<string, HeldProfile>; whole: boolean } {
  const profiles = new Map<string, HeldProfile>();
  const ids: string[] = [];
  let whole = true;
  for (const { first, file } of providers) {
    const path = filePath('providers', file);
    const read = files.json('providers', file, providerFile);
    whole &&= read !== undefined;
    if (read) findings.equal(MANIFEST_PATH, `the first provider of ${path}`, first, read[0]?.id);
    for (const profile of read ?? []) {
      files.picture(profile.logo);
      ids.push(profile.id);
      profiles.set(profile.id, { file: path, profile });
    }
  }
  if (whole) {
    findings.rising(MANIFEST_PATH, 'its providers', ids);
    findings.equal(MANIFEST_PATH, 'counts.providers', counts.providers, profiles.size);
  }
  return { profiles, whole };
}

/** Reads profiles and names of all providers, and checks that they agree. */
export function readDirectory(
  manifest: Manifest,
  files: BundleFiles,
  findings: Findings,
): Directory {
  const { profiles, whole } = readProfiles(manifest, files, findings);
  const numbers = new Map<string, number>();
  let allNames = true;
  manifest.names.forEach((file, place) => {
    const path = filePath('names', file);
    const read = files.json('names', file, nameFile);
    allNames &&= read !== undefined;
    read?.forEach((provider, at) => {
      numbers.set(provider.id, place * NAMES_A_FILE + at);
      const profile = profiles.get(provider.id)?.profile;
      if (!whole) return;
      const expected = profile && nameOf(profile);
      findings.equal(path, `the provider ${provider.id}`, nameOf(provider), expected);
    });
  });
  if (allNames) {
    const { providers } = manifest.counts;
    findings.equal(MANIFEST_PATH, 'the number of names of providers', numbers.size, providers);
  }
  return { profiles, numbers, whole: whole && allNames };
}

/** Counts of providers are those of the stories, and so is the order of their numbers. */
export function checkProviders(
  { profiles, numbers, whole }: Directory,
  facts: EditionFacts,
  findings: Findings,
): void {
  if (facts.incomplete || !whole) return;
  for (const [id, { file, profile }] of profiles) {
    const { stories = 0, urls = new Set() } = facts.providers.get(id) ?? {};
    const found = [profile.stories, profile.articles];
    findings.equal(file, `stories and articles of ${id}`, found, [stories, urls.size]);
  }
  let number = 0;
  for (const id of facts.providers.keys()) {
    findings.equal(MANIFEST_PATH, `the number of ${id}`, numbers.get(id), number++);
  }
}

/** The providers with most stories are those that profiles say have most. */
export function checkLeading(
  { leading }: Manifest,
  { profiles, whole }: Directory,
  files: BundleFiles,
  findings: Findings,
): void {
  const read = files.json('leading', leading, leadingFile);
  if (!read || !whole) return;
  const expected = [...profiles.values()]
    .map(({ profile }) => profile)
    .sort((a, b) => b.stories - a.stories || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_LEADING)
    .map((profile) => [profile.id, nameOf(profile), profile.stories]);
  const found = read.map(({ provider, stories }) => [provider.id, nameOf(provider), stories]);
  findings.equal(filePath('leading', leading), 'the list of leading providers', found, expected);
}
