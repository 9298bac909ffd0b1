import type { ProviderId } from '../../bundle/ids.ts';
import type { Reject } from '../../bundle/records.ts';
import type { AssembledProvider } from '../edition.ts';
import type { OrganizationRecord, Origin } from '../sources/record.ts';
import { firstPicture } from './clean/picture.ts';
import { providerIdOf } from './clean/provider.ts';
import { cleanText, shorten } from './clean/text.ts';
import { compareText, mostFrequent, tally } from './compare.ts';
import type { Item } from './identify.ts';
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
      name: shorten(cleanText(fields.name), MAX_NAME),
      description: shorten(cleanText(fields.description), MAX_DESCRIPTION),
      logo: picture?.src,
      lost,
    });
  }
  return profiles;
}

/**
 * The providers of an edition, sorted by id. Names, logos and descriptions of the taxonomy win; else
 * what most articles say, and without any name the domain.
 *
 * @param items the articles of all timelines
 */
export function assembleProviders(
  items: Iterable<Item>,
  organizations: readonly OrganizationRecord[],
  mediaOf: (origin: Origin) => MediaFinder,
): { readonly providers: AssembledProvider[]; readonly notes: Reject[] } {
  const needed = new Set<ProviderId>();
  const names = new Map<ProviderId, Map<string, number>>();
  const logos = new Map<ProviderId, Map<string, number>>();
  for (const { article } of items) {
    const { id, name, logo } = article.provider;
    needed.add(id);
    if (name !== undefined) tally(names, id, name);
    if (logo !== undefined) tally(logos, id, logo);
  }
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
