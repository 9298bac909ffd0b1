import { filePath } from '../bundle/files.ts';
import type { ProviderId, TopicId } from '../bundle/ids.ts';
import type { Key } from '../bundle/keys.ts';
import { readBytes } from '../bundle/read.ts';
import {
  numberOfTopic,
  providersOfTopicKey,
  type Tally,
  topicsOfProviderKey,
  unpackTally,
} from '../bundle/tallies.ts';
import type { EditionReader } from './edition-reader.ts';
import type { FoundTerm } from './key-list.ts';
import { filtersOf } from './loosening.ts';
import type { Query } from './query.ts';
import type { Store } from './store.ts';

/** The topic of a query that asks for nothing else. */
export function onlyTopicOf(query: Query): TopicId | undefined {
  return filtersOf(query).length === 1 ? query.topic : undefined;
}

/** The provider of a query that asks for nothing else. */
export function onlyProviderOf(query: Query): ProviderId | undefined {
  const { providers } = query;
  return filtersOf(query).length === 1 && providers.length === 1 ? providers[0] : undefined;
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

/**
 * How many stories of a topic, and of those below it, each provider covers, by its number.
 *
 * @throws BundleProblem
 */
export function tallyTopic(
  edition: EditionReader,
  topic: TopicId,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, number>> {
  return sumOf(edition, providersOfTopicKey(topic), signal);
}

/**
 * How many stories that a provider covers each topic has, with those below it; undefined in an
 * edition two of whose topics have the same number.
 *
 * @throws BundleProblem
 */
export async function tallyProvider(
  edition: EditionReader,
  provider: ProviderId,
  signal?: AbortSignal,
): Promise<ReadonlyMap<TopicId, number> | undefined> {
  const { topics } = edition.manifest;
  const numbers = new Map(topics.map(({ id }) => [id, numberOfTopic(id)]));
  if (new Set(numbers.values()).size < numbers.size) return undefined;
  const sums = await sumOf(edition, topicsOfProviderKey(provider), signal);
  return new Map(topics.map(({ id }) => [id, sums.get(numbers.get(id) ?? -1) ?? 0]));
}
