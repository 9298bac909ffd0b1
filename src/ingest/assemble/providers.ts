import type { ProviderId } from '../../bundle/ids.ts';
import type { Reject } from '../../bundle/records.ts';
import type { AssembledProvider } from '../edition.ts';
import type { OrganizationRecord, Origin } from '../sources/record.ts';
import { firstPicture } from './clean/picture.ts';
import { providerIdOf } from './clean/provider.ts';
import { cleanName, cleanText, shorten } from './clean/text.ts';
import type { NamedProvider } from './clean/required.ts';
import { compareText, mostFrequent } from './compare.ts';
import type { MediaFinder } from './media.ts';

const MAX_NAME = 200;
const MAX_DESCRIPTION = 2000;

interface Profile {
  readonly origin: Origin;
  readonly name: string;
  readonly description: string;
  readonly logo: string | undefined;
  readonly lost: string | undefined;
}

/** Profiles of the providers that are needed; of several for one the first by path counts. */
function profilesOf(
  organizations: readonly OrganizationRecord[],
  needed: ReadonlySet<ProviderId>,
  mediaOf: (origin: Origin) => MediaFinder,
): Map<ProviderId, Profile> {
  const profiles = new Map<ProviderId, Profile>();
  const ordered = organizations.toSorted(
    ({ origin: a }, { origin: b }) =>
      a.root - b.root || compareText(a.path, b.path) || compareText(a.source, b.source),
  );
  for (const { origin, fields } of ordered) {
    const id = providerIdOf(fields.domain) ?? providerIdOf(fields._id);
    if (id === undefined || !needed.has(id) || profiles.has(id)) continue;
    const { picture, lost } = firstPicture(fields.images, mediaOf(origin));
    profiles.set(id, {
      origin,
      name: shorten(cleanName(fields.name), MAX_NAME),
      description: shorten(cleanText(fields.description), MAX_DESCRIPTION),
      logo: picture?.src,
      lost,
    });
  }
  return profiles;
}

/** What one mention says of its provider, as a text that many mentions share. */
export function providerText({ id, name, logo }: NamedProvider): string {
  return JSON.stringify([id, name ?? null, logo ?? null]);
}

/** What stands in such a text. */
export function readProviderText(text: string): {
  readonly id: ProviderId;
  readonly name: string | null;
  readonly logo: string | null;
} {
  const [id, name, logo] = JSON.parse(text) as [ProviderId, string | null, string | null];
  return { id, name, logo };
}

function count(
  tallies: Map<ProviderId, Map<string, number>>,
  id: ProviderId,
  text: string,
  n: number,
): void {
  const counts = tallies.get(id) ?? new Map<string, number>();
  counts.set(text, (counts.get(text) ?? 0) + n);
  tallies.set(id, counts);
}

/**
 * The providers of an edition, sorted by id. Names, logos and descriptions of the taxonomy win; else
 * what most articles say, and without any name the domain.
 *
 * @param texts what mentions say of providers, as `providerText` writes it
 * @param uses how many articles of timelines go by each of these texts
 */
export function assembleProviders(
  texts: readonly string[],
  uses: Uint32Array,
  organizations: readonly OrganizationRecord[],
  mediaOf: (origin: Origin) => MediaFinder,
): { readonly providers: AssembledProvider[]; readonly notes: Reject[] } {
  const needed = new Set<ProviderId>();
  const names = new Map<ProviderId, Map<string, number>>();
  const logos = new Map<ProviderId, Map<string, number>>();
  texts.forEach((text, at) => {
    const times = uses[at] ?? 0;
    if (times === 0) return;
    const { id, name, logo } = readProviderText(text);
    needed.add(id);
    if (name !== null) count(names, id, name, times);
    if (logo !== null) count(logos, id, logo, times);
  });
  const profiles = profilesOf(organizations, needed, mediaOf);
  const notes: Reject[] = [];
  const providers = [...needed].sort(compareText).map((id) => {
    const profile = profiles.get(id);
    const provider = assembleProvider(id, profile, names.get(id), logos.get(id));
    if (provider.logo === undefined && profile?.lost !== undefined) {
      const { source, line } = profile.origin;
      notes.push({ source, line, field: 'images', reason: profile.lost });
    }
    return provider;
  });
  return { providers, notes };
}

type Counts = ReadonlyMap<string, number>;

function assembleProvider(
  id: ProviderId,
  profile: Profile | undefined,
  names: Counts = new Map(),
  logos: Counts = new Map(),
): AssembledProvider {
  const logo = profile?.logo ?? mostFrequent(logos);
  return {
    id,
    name: (profile?.name || mostFrequent(names)) ?? id,
    ...(logo !== undefined && { logo }),
    ...(profile?.description && { description: profile.description }),
  };
}
