import { LISTED_KEY, topicKey, type Key } from '../bundle/keys.ts';
import type { ArticleType } from '../bundle/records.ts';
import type { Facets, ProviderCount, TopicCount } from './answers.ts';
import { countInLists, listsCostLess } from './count-lists.ts';
import { barsOf, countDates, sumDays } from './date-bars.ts';
import type { EditionReader } from './edition-reader.ts';
import { countLoosened, withoutFilter } from './loosening.ts';
import { countMatch, lookAtAll, type Matcher, type WindowMatch } from './match.ts';
import { keyOfQuery } from './matcher.ts';
import type { ProviderList } from './provider-table.ts';
import type { Query } from './query.ts';
import { linesOf, tallyFacts, type Tally } from './tally.ts';
import { hasTally, type Tallied, tallyOf } from './tallied.ts';

/** The query without what chooses providers, and the type of article by which they are counted. */
function providerBase(query: Query): { readonly base: Query; readonly type?: ArticleType } {
  const { type, ...base } = withoutFilter(withoutFilter(query, 'providers'), 'without');
  return { base, ...(type !== undefined && { type }) };
}

/**
 * Whether the facts of the stories found are read in any case, to count by provider: one filter
 * alone has a tally, and beside a choice of providers stories count that have none of these.
 */
function readsFacts(query: Query): boolean {
  const { providers, without } = query;
  return providers.length + without.length === 0 && !hasTally(query);
}

/** Counts for one set of facets; the same match is looked at, and its facts counted, only once. */
class FacetCounter {
  readonly #edition: EditionReader;
  readonly #matcher: Matcher;
  readonly #signal: AbortSignal | undefined;
  readonly #tallies = new Map<string, Promise<Tally>>();
  readonly #tallied = new Map<string, Promise<Tallied | undefined>>();

  constructor(edition: EditionReader, matcher: Matcher, signal?: AbortSignal) {
    this.#edition = edition;
    this.#matcher = matcher;
    this.#signal = signal;
  }

  /** How many stories the view has. */
  async total(query: Query): Promise<number> {
    return (await this.#alone(query))?.total ?? this.count(query);
  }

  async count(query: Query): Promise<number> {
    return countMatch(await this.#matcher(query, this.#signal), this.#signal);
  }

  async providers(query: Query, whole: boolean): Promise<ProviderList> {
    const { base, type } = providerBase(query);
    const chosen = [...new Set([...query.providers, ...query.without])];
    const table = this.#edition.providers;
    if (type === undefined && (await this.#isEverything(base))) {
      return table.leading(chosen, whole, this.#signal);
    }
    // Beside a type alone the tally counts each provider's articles of the type.
    const tallied = await this.#alone({ ...base, ...(type !== undefined && { type }) });
    const counts = tallied?.providers ?? (await this.#tally(base, type)).providers;
    return table.listCounts(counts, chosen, whole, this.#signal);
  }

  async topics(query: Query): Promise<TopicCount[]> {
    const rest = withoutFilter(query, 'topic');
    const { topics } = this.#edition.manifest;
    if (await this.#isEverything(rest)) return topics.map(({ id, stories }) => ({ id, stories }));
    const tallied = (await this.#alone(rest))?.topics;
    if (tallied) return topics.map(({ id }) => ({ id, stories: tallied.get(id) ?? 0 }));
    const all = topics.reduce((sum, { stories }) => sum + stories, 0);
    const keys = topics.map(({ id }) => topicKey(id));
    const counts = await this.#inLists(rest, keys, all);
    if (counts) return topics.map(({ id }, place) => ({ id, stories: counts[place] ?? 0 }));
    const tally = await this.#tally(rest, undefined);
    return topics.map(({ id }) => ({ id, stories: tally.topics.get(id) ?? 0 }));
  }

  async dates(query: Query): Promise<Pick<Facets, 'bar' | 'dates'>> {
    const rest = withoutFilter(query, 'dates');
    const { span } = this.#edition.manifest;
    const tallied = await this.#alone(rest);
    if (tallied) return sumDays(tallied.days, barsOf(span));
    const lookAt = async (): Promise<readonly WindowMatch[] | 'all'> => {
      const match = await this.#matcher(rest, this.#signal);
      return match.known === this.#edition.stories ? 'all' : lookAtAll(match, this.#signal);
    };
    const bars = barsOf(span);
    const [found, ordinals] = await Promise.all([
      lookAt(),
      Promise.all(bars.edges.map((edge) => this.#edition.days.olderThan(edge, this.#signal))),
    ]);
    return countDates(found, bars, ordinals);
  }

  /** Where facts are read anyway, a story's own tell its types; else lists do. */
  async types(query: Query): Promise<Facets['types']> {
    const rest = withoutFilter(query, 'type');
    const tallied = await this.#alone(rest);
    if (tallied) return tallied.types;
    const { types } = this.#edition.manifest;
    // Many an archive has articles alone.
    if (types.video === 0) return { article: await this.count(rest), video: 0 };
    if (types.article === 0) return { article: 0, video: await this.count(rest) };
    if (!readsFacts(rest)) {
      const [article, video] = await Promise.all([
        this.count({ ...rest, type: 'article' }),
        this.count({ ...rest, type: 'video' }),
      ]);
      return { article, video };
    }
    if (await this.#isEverything(rest)) return types;
    return (await this.#tally(rest, undefined)).types;
  }

  async listed(query: Query): Promise<number> {
    if (query.listed) return this.count(query);
    const { listed } = this.#edition.manifest.counts;
    const tallied = await this.#alone(query);
    if (tallied) return tallied.listed;
    if (await this.#isEverything(query)) return listed;
    if (listed === this.#edition.stories) return this.count(query);
    if (listed === 0) return 0;
    const counts = await this.#inLists(query, [LISTED_KEY], listed);
    return counts?.[0] ?? (await this.#tally(query, undefined)).listed;
  }

  /**
   * Counts of what is in some lists, where that costs less than reading facts, and these are not
   * read anyway.
   *
   * @param listed how many stories the lists have together
   */
  async #inLists(
    query: Query,
    keys: readonly Key[],
    listed: number,
  ): Promise<readonly number[] | undefined> {
    if (readsFacts(query)) return undefined;
    const found = await lookAtAll(await this.#matcher(query, this.#signal), this.#signal);
    if (!listsCostLess(found, this.#edition, listed)) return undefined;
    return countInLists(found, keys, this.#signal);
  }

  async #isEverything(query: Query): Promise<boolean> {
    const { known } = await this.#matcher(query, this.#signal);
    return known === this.#edition.stories;
  }

  /** What the bundle says beforehand of a topic, or a provider, alone. */
  #alone(query: Query): Promise<Tallied | undefined> {
    const key = keyOfQuery(query);
    const tallied = this.#tallied.get(key) ?? tallyOf(this.#edition, query, this.#signal);
    this.#tallied.set(key, tallied);
    return tallied;
  }

  #tally(query: Query, type: ArticleType | undefined): Promise<Tally> {
    const key = `${keyOfQuery(query)} ${type ?? ''}`;
    const counted = this.#tallies.get(key) ?? this.#countFacts(query, type);
    this.#tallies.set(key, counted);
    return counted;
  }

  async #countFacts(query: Query, type: ArticleType | undefined): Promise<Tally> {
    const { segments, manifest } = this.#edition;
    const match = await this.#matcher(query, this.#signal);
    const found = await lookAtAll(match, this.#signal);
    const lines = linesOf(manifest.topics);
    return tallyFacts(found, segments, { lines, type }, this.#signal);
  }
}

/**
 * The counts beside the filters of a view; see Facets for what each says.
 *
 * @throws BundleProblem when a file that a count needs can't be used: no count is ever a guess
 */
export async function countFacets(
  edition: EditionReader,
  matcher: Matcher,
  query: Query,
  signal?: AbortSignal,
): Promise<Facets> {
  const counter = new FacetCounter(edition, matcher, signal);
  const count = (asked: Query): Promise<number> => counter.count(asked);
  const [total, anyType, { providers, more }, topics, types, listed, dates] = await Promise.all([
    counter.total(query),
    counter.total(withoutFilter(query, 'type')),
    counter.providers(query, false),
    counter.topics(query),
    counter.types(query),
    counter.listed(query),
    counter.dates(query),
  ]);
  const without = total === 0 ? await countLoosened(count, query) : [];
  return {
    total,
    providers,
    moreProviders: more,
    topics,
    types,
    anyType,
    listed,
    ...dates,
    without,
  };
}

/**
 * Every provider with a story under the rest of the view; see Engine.
 *
 * @throws BundleProblem
 */
export async function countProviders(
  edition: EditionReader,
  matcher: Matcher,
  query: Query,
  signal?: AbortSignal,
): Promise<readonly ProviderCount[]> {
  const counter = new FacetCounter(edition, matcher, signal);
  return (await counter.providers(query, true)).providers;
}
