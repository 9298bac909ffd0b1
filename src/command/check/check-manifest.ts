import { filePath, MANIFEST_PATH } from '../../bundle/files.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import {
  providerFile,
  rejectFile,
  type Provider,
  type ProviderProfile,
} from '../../bundle/records.ts';
import type { BundleFiles } from './bundle-files.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { Findings } from './findings.ts';
import type { LoadedSegment } from './load-segment.ts';

const MOST_REJECTS = 1_000;

/** Topics: each once, parents before their children. */
export function checkTopics({ topics, counts }: Manifest, findings: Findings): void {
  const known = new Set<string>();
  for (const { id, parent } of topics) {
    if (known.has(id)) findings.problem(MANIFEST_PATH, `the topic ${id} stands in it twice`);
    if (parent !== undefined && !known.has(parent)) {
      findings.problem(MANIFEST_PATH, `the parent ${parent} of ${id} does not stand before it`);
    }
    known.add(id);
  }
  findings.equal(MANIFEST_PATH, 'counts.topics', counts.topics, topics.length);
}

/** The numbers of a manifest add up, and are those of its segments. */
export function checkCounts(manifest: Manifest, facts: EditionFacts, findings: Findings): void {
  const { counts, intake, segments, span } = manifest;
  const same = (what: string, found: unknown, expected: unknown): void =>
    findings.equal(MANIFEST_PATH, what, found, expected);
  const stories = segments.reduce((sum, segment) => sum + segment.stories, 0);
  same('counts.stories', counts.stories, stories);
  same('intake.read', intake.read, stories + intake.merged + intake.leftOut + intake.rejected);
  same('span', [span.first, span.last], [segments[0]?.from, segments.at(-1)?.to]);
  if (facts.incomplete) return;
  same('counts.listed', counts.listed, facts.listed);
  same('counts.articles', counts.articles, facts.articles.size);
  same('counts.videos', counts.videos, facts.videos.size);
  same('counts.providers', counts.providers, facts.providers.size);
  for (const { id, stories: counted } of manifest.topics) {
    same(`the number of stories of ${id}`, counted, facts.topics.get(id) ?? 0);
  }
}

function checkProfile(
  profile: ProviderProfile,
  path: string,
  facts: EditionFacts,
  findings: Findings,
): void {
  const found = facts.providers.get(profile.id);
  const { stories, articles } = profile;
  const expected = [found?.stories ?? 0, found?.urls.size ?? 0];
  findings.equal(path, `stories and articles of ${profile.id}`, [stories, articles], expected);
}

/** @returns the profiles of all providers that can be read, checked against what was counted */
export function checkProviders(
  manifest: Manifest,
  files: BundleFiles,
  facts: EditionFacts,
  findings: Findings,
): ReadonlyMap<string, Provider> {
  const profiles = new Map<string, Provider>();
  let whole = true;
  for (const { first, file } of manifest.providers) {
    const path = filePath('providers', file);
    const read = files.json('providers', file, providerFile);
    whole &&= read !== undefined;
    if (read) findings.equal(MANIFEST_PATH, `the first provider of ${path}`, first, read[0]?.id);
    for (const profile of read ?? []) {
      files.picture(profile.logo);
      profiles.set(profile.id, profile);
      if (!facts.incomplete) checkProfile(profile, path, facts, findings);
    }
  }
  if (whole) {
    findings.rising(MANIFEST_PATH, 'its providers', [...profiles.keys()]);
    findings.equal(MANIFEST_PATH, 'counts.providers', manifest.counts.providers, profiles.size);
  }
  return profiles;
}

/** Providers and topics are called the same everywhere. */
export function checkNames(
  { path, cards, stories }: LoadedSegment,
  profiles: ReadonlyMap<string, Provider>,
  { topics }: Manifest,
  findings: Findings,
): void {
  const topicNames = new Map<string, string>(topics.map(({ id, name }) => [id, name]));
  const lists = new Set([...cards, ...stories].flatMap((held) => (held ? [held.names] : [])));
  for (const names of lists) {
    for (const { id, name, logo } of names.providers) {
      const profile = profiles.get(id);
      findings.equal(path, `the provider ${id}`, [name, logo], [profile?.name, profile?.logo]);
    }
    for (const { id, name } of names.topics) {
      findings.equal(path, `the topic ${id}`, name, topicNames.get(id));
    }
  }
}

export function checkRejects(
  { rejects, intake }: Manifest,
  files: BundleFiles,
  findings: Findings,
): void {
  const read = rejects && files.json('rejects', rejects, rejectFile);
  if (rejects && !read) return;
  const path = rejects ? filePath('rejects', rejects) : MANIFEST_PATH;
  const expected = Math.min(MOST_REJECTS, intake.rejected);
  findings.equal(path, 'the number of rejects listed', read?.rejected.length ?? 0, expected);
}
