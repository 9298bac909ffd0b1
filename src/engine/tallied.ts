import { filePath } from '../bundle/files.ts';
import type { Seconds, TopicId } from '../bundle/ids.ts';
import { LISTED_KEY, providerKey, topicKey, typeKey, type Key } from '../bundle/keys.ts';
import { readBytes } from '../bundle/read.ts';
import type { ArticleType } from '../bundle/records.ts';
import {
  dayOfNumber,
  LISTED_NUMBER,
  numberOfTopic,
  providerOfNumber,
  type Tally,
  tallyKey,
  TYPE_NUMBERS,
  unpackTally,
} from '../bundle/tallies.ts';
import type { EditionReader } from './edition-reader.ts';
import type { FoundTerm } from './key-list.ts';
import { filtersOf } from './loosening.ts';
import type { Query } from './query.ts';
import type { Store } from './store.ts';

/** What the stories of one filter have in common, counted. */
export interface Tallied {
  readonly total: number;
  readonly listed: number;
  /** With an article of the type; beside a provider, with one of its own. */
  readonly types: Readonly<Record<ArticleType, number>>;
  /** Stories of each day that has any, by its first second, UTC. */
  readonly days: ReadonlyMap<Seconds, number>;
  /** By the number of a provider, beside a type with its articles of the type; none beside a provider. */
  readonly providers?: ReadonlyMap<number, number>;
  /** With those of topics below; none beside a topic, or where two topics have the same number. */
  readonly topics?: ReadonlyMap<TopicId, number>;
}

/** The key of the stories of one topic, provider or type, or of what is listed, if that is all. */
function onlyKeyOf(query: Query): Key | undefined {
  const { topic, providers, type, listed } = query;
  if (filtersOf(query).length !== 1) return undefined;
  const [provider, ...others] = providers;
  if (topic !== undefined) return topicKey(topic);
  if (provider !== undefined && others.length === 0) return providerKey(provider);
  if (type !== undefined) return typeKey(type);
  return listed ? LISTED_KEY : undefined;
}

/** Whether a query asks for one topic, provider or type, or for what is listed, and for nothing else. */
export function hasTally(query: Query): boolean {
  return onlyKeyOf(query) !== undefined;
}

/** What stands under a tally's key, part by part. */
async function readTally(
  store: Store,
  { term, path }: FoundTerm,
  signal?: AbortSignal,
): Promise<readonly Tally[]> {
  if (term.kind === 'list') return [readBytes(path, () => unpackTally(term.list))];
  if (term.kind === 'count') return [];
  return Promise.all(
    term.blocks.map(async ({ file }) => {
      const { list } = await store.blocks(file, signal);
      return readBytes(filePath('blocks', file), () => unpackTally(list));
    }),
  );
}

/** Counts of stories by number, in all volumes together. */
async function sumOf(
  { store, volumes }: EditionReader,
  key: Key,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, number>> {
  const found = await Promise.all(
    volumes.map(async (volume) => {
      const term = await volume.find(key, signal);
      return term ? readTally(store, term, signal) : [];
    }),
  );
  const sums = new Map<number, number>();
  for (const { numbers, counts } of found.flat()) {
    numbers.forEach((number, at) => sums.set(number, (sums.get(number) ?? 0) + (counts[at] ?? 0)));
  }
  return sums;
}

/** Stories by topic; undefined in an edition two of whose topics have the same number. */
function byTopic(
  { manifest: { topics } }: EditionReader,
  sums: ReadonlyMap<number, number>,
): ReadonlyMap<TopicId, number> | undefined {
  const numbers = new Map(topics.map(({ id }) => [id, numberOfTopic(id)]));
  if (new Set(numbers.values()).size < numbers.size) return undefined;
  return new Map(topics.map(({ id }) => [id, sums.get(numbers.get(id) ?? -1) ?? 0]));
}

/** Counts of days and of providers, by what their numbers stand for. */
function sorted(sums: ReadonlyMap<number, number>): Required<Pick<Tallied, 'days' | 'providers'>> {
  const days = new Map<Seconds, number>();
  const providers = new Map<number, number>();
  for (const [number, stories] of sums) {
    const day = dayOfNumber(number);
    const provider = providerOfNumber(number);
    if (day !== undefined) days.set(day, stories);
    if (provider !== undefined) providers.set(provider, stories);
  }
  return { days, providers };
}

/**
 * What the bundle says beforehand of a query with one filter; undefined for one with others, or
 * whose filter has no tally.
 *
 * @throws BundleProblem
 */
export async function tallyOf(
  edition: EditionReader,
  query: Query,
  signal?: AbortSignal,
): Promise<Tallied | undefined> {
  const key = onlyKeyOf(query);
  if (key === undefined) return undefined;
  const sums = await sumOf(edition, tallyKey(key), signal);
  const { days, providers } = sorted(sums);
  const topics = query.topic === undefined ? byTopic(edition, sums) : undefined;
  return {
    // Each story has one day.
    total: Array.from(days.values()).reduce((sum, stories) => sum + stories, 0),
    listed: sums.get(LISTED_NUMBER) ?? 0,
    types: {
      article: sums.get(TYPE_NUMBERS.article) ?? 0,
      video: sums.get(TYPE_NUMBERS.video) ?? 0,
    },
    days,
    ...(query.providers.length === 0 && { providers }),
    ...(topics && { topics }),
  };
}
