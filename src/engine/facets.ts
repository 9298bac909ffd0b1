import type { ProviderId } from '../bundle/ids.ts';
import type { Manifest } from '../bundle/manifest.ts';
import type { Provider, ProviderProfile } from '../bundle/records.ts';
import type { Facets, ProviderCount, TopicCount } from './answers.ts';
import { countDates } from './date-bars.ts';
import { countProviders, countTopics } from './key-counts.ts';
import { countLoosened, withoutFilter } from './loosening.ts';
import type { Matcher } from './matcher.ts';
import { allProfiles } from './profiles.ts';
import type { Query } from './query.ts';
import type { Store } from './store.ts';

/** What facets are counted from. */
export interface FacetSources {
  readonly store: Store;
  readonly manifest: Manifest;
  readonly matcher: Matcher;
}

function byName(a: ProviderCount, b: ProviderCount): number {
  const [left, right] = [a.provider, b.provider];
  if (a.stories !== b.stories) return b.stories - a.stories;
  if (left.name !== right.name) return left.name < right.name ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

function providerOf(profile: ProviderProfile | undefined, id: ProviderId): Provider {
  if (!profile) return { id, name: id };
  const { name, logo } = profile;
  return { id, name, ...(logo !== undefined && { logo }) };
}

async function providerFacet(
  { store, manifest, matcher }: FacetSources,
  query: Query,
  signal?: AbortSignal,
): Promise<ProviderCount[]> {
  const { type, ...rest } = withoutFilter(withoutFilter(query, 'providers'), 'without');
  const [profiles, base] = await Promise.all([
    allProfiles(store, manifest, signal),
    matcher(rest, signal),
  ]);
  const whole = base.total === manifest.counts.stories && type === undefined;
  const counts = whole
    ? new Map(profiles.map(({ id, stories }) => [id as string, stories]))
    : await countProviders(base, type, signal);
  const chosen = new Set([...query.providers, ...query.without]);
  const known = new Map(profiles.map((profile) => [profile.id, profile]));
  const shown = [...new Set([...known.keys(), ...chosen])].map((id) => ({
    provider: providerOf(known.get(id), id),
    stories: counts.get(id) ?? 0,
  }));
  return shown
    .filter(({ provider, stories }) => stories > 0 || chosen.has(provider.id))
    .sort(byName);
}

async function topicFacet(
  { manifest, matcher }: FacetSources,
  query: Query,
  signal?: AbortSignal,
): Promise<TopicCount[]> {
  const rest = await matcher(withoutFilter(query, 'topic'), signal);
  if (rest.total === manifest.counts.stories) {
    return manifest.topics.map(({ id, stories }) => ({ id, stories }));
  }
  const counts = await countTopics(rest, signal);
  return manifest.topics.map(({ id }) => ({ id, stories: counts.get(id) ?? 0 }));
}

/**
 * The counts beside the filters of a view; see Facets for what each says.
 *
 * @throws BundleProblem when a file that a count needs can't be used: no count is ever a guess
 */
export async function countFacets(
  sources: FacetSources,
  query: Query,
  signal?: AbortSignal,
): Promise<Facets> {
  const { manifest, matcher } = sources;
  const count = async (asked: Query): Promise<number> => (await matcher(asked, signal)).total;
  const dateFacet = async () =>
    countDates(await matcher(withoutFilter(query, 'dates'), signal), manifest.span, signal);
  const [total, providers, topics, article, video, listed, dates] = await Promise.all([
    count(query),
    providerFacet(sources, query, signal),
    topicFacet(sources, query, signal),
    count({ ...query, type: 'article' }),
    count({ ...query, type: 'video' }),
    count({ ...query, listed: true }),
    dateFacet(),
  ]);
  const without = total === 0 ? await countLoosened(matcher, query, signal) : [];
  return { total, providers, topics, types: { article, video }, listed, ...dates, without };
}
