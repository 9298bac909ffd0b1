import { filePath } from '../bundle/files.ts';
import type { TopicId } from '../bundle/ids.ts';
import { tallyKey } from '../bundle/keys.ts';
import { readBytes } from '../bundle/read.ts';
import { unpackTally, type Tally } from '../bundle/tallies.ts';
import type { EditionReader } from './edition-reader.ts';
import type { FoundTerm } from './key-list.ts';
import type { Query } from './query.ts';
import type { Store } from './store.ts';

/** The topic of a query that asks for nothing else. */
export function onlyTopicOf(query: Query): TopicId | undefined {
  const { topic, words, mine, from, to, type, listed, providers, without } = query;
  const others = [words, mine, from, to, type].some((filter) => filter !== undefined);
  return others || listed || providers.length + without.length > 0 ? undefined : topic;
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

/**
 * How many stories of a topic, and of those below it, each provider covers, by its number.
 *
 * @throws BundleProblem
 */
export async function tallyTopic(
  { store, volumes }: EditionReader,
  topic: TopicId,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, number>> {
  const key = tallyKey(topic);
  const found = await Promise.all(
    volumes.map(async (volume) => {
      const terms = await volume.range({ first: key, end: `${key}\0` }, Infinity, signal);
      const tallies = await Promise.all((terms ?? []).map((one) => readTally(store, one, signal)));
      return tallies.flat();
    }),
  );
  const sums = new Map<number, number>();
  for (const { numbers, counts } of found.flat()) {
    numbers.forEach((number, at) => sums.set(number, (sums.get(number) ?? 0) + (counts[at] ?? 0)));
  }
  return sums;
}
