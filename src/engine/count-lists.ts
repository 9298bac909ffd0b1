import type { Key } from '../bundle/keys.ts';
import { holds } from './bits.ts';
import type { EditionReader } from './edition-reader.ts';
import { nextTurn, type WindowMatch } from './match.ts';

/** A file of facts has those of so many stories, and so many bytes, on average. */
const FACTS_STORIES = 256;
const FACTS_BYTES = 8 * 1024;
/** What a story takes in a list, in bytes, about. */
const POSTING_BYTES = 1;
/** Windows whose lists are read side by side. */
const AT_ONCE = 4;

/**
 * Whether counting what is in lists costs less than reading the facts of the stories found, which
 * stand in one file of facts each at the worst.
 *
 * @param listed how many stories all of the lists have together
 */
export function listsCostLess(
  found: readonly WindowMatch[],
  { stories }: Pick<EditionReader, 'stories'>,
  listed: number,
): boolean {
  const reached = found.filter(({ selection }) => selection.count > 0);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const held = sum(reached.map(({ window }) => window.length));
  const files = Math.min(
    sum(reached.map(({ selection }) => selection.count)),
    Math.ceil(held / FACTS_STORIES),
  );
  return (held / stories) * listed * POSTING_BYTES < files * FACTS_BYTES;
}

async function countInWindow(
  { window, selection }: WindowMatch,
  keys: readonly Key[],
  counts: number[],
  signal?: AbortSignal,
): Promise<void> {
  const { volume, from, to } = window;
  const count = async (key: Key, place: number): Promise<void> => {
    const { ordinals } = await (await volume.list(key, signal)).between(from, to, signal);
    let both = 0;
    for (const ordinal of ordinals) if (holds(selection, ordinal - from)) both++;
    counts[place] = (counts[place] ?? 0) + both;
  };
  await Promise.all(keys.map(count));
}

/**
 * How many of the stories found stand in the list of each key.
 *
 * @throws BundleProblem when a list can't be read: no count is ever a guess
 */
export async function countInLists(
  found: readonly WindowMatch[],
  keys: readonly Key[],
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const counts = keys.map(() => 0);
  const reached = found.filter(({ selection }) => selection.count > 0);
  for (let next = 0; next < reached.length; next += AT_ONCE) {
    const some = reached.slice(next, next + AT_ONCE);
    await Promise.all(some.map((one) => countInWindow(one, keys, counts, signal)));
    await nextTurn();
    signal?.throwIfAborted();
  }
  return counts;
}
