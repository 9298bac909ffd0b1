import type { NameList } from './file-list.ts';

/** Files of a list: their names below their places, and the places. */
export interface PlacedNames {
  readonly below: NameList;
  readonly placeOf: Uint32Array;
}

/**
 * The position in an old list of each file of a new one; -1 for a new file. What stands at the start
 * and at the end of both, nearly everything as a rule, is found by comparing the texts of the lists.
 */
export function matchFiles(old: PlacedNames, now: PlacedNames): Int32Array {
  const first = sameAtStart(old, now);
  const last = sameAtEnd(old, now, Math.min(old.below.length, now.below.length) - first);
  const matches = new Int32Array(now.below.length).fill(-1);
  const moved = old.below.length - now.below.length;
  for (let file = 0; file < first; file++) matches[file] = file;
  for (let file = matches.length - last; file < matches.length; file++) {
    matches[file] = file + moved;
  }
  const positions = new Map<string, number>();
  for (let file = first; file < old.below.length - last; file++) {
    positions.set(keyOf(old, file), file);
  }
  for (let file = first; file < matches.length - last; file++) {
    matches[file] = positions.get(keyOf(now, file)) ?? -1;
  }
  return matches;
}

function keyOf({ below, placeOf }: PlacedNames, file: number): string {
  return `${placeOf[file]} ${below.at(file)}`;
}

/** How many files both lists start with. */
function sameAtStart(old: PlacedNames, now: PlacedNames): number {
  const most = Math.min(old.below.length, now.below.length);
  const part = ({ below }: PlacedNames, from: number, to: number): string =>
    below.text.slice(below.starts[from], (below.starts[to] ?? 0) - 1);
  const same = longest(most, (from, to) => part(old, from, to) === part(now, from, to));
  let count = 0;
  while (count < same && old.placeOf[count] === now.placeOf[count]) count++;
  return count;
}

/** How many files both lists end with, `most` at most. */
function sameAtEnd(old: PlacedNames, now: PlacedNames, most: number): number {
  const [olds, news] = [old.below.length, now.below.length];
  const part = ({ below }: PlacedNames, from: number, to: number): string =>
    below.text.slice(below.starts[below.length - to], (below.starts[below.length - from] ?? 0) - 1);
  const same = longest(most, (from, to) => part(old, from, to) === part(now, from, to));
  let count = 0;
  while (count < same && old.placeOf[olds - count - 1] === now.placeOf[news - count - 1]) count++;
  return count;
}

/**
 * How many of `most` are the same, in their order, up to the first that is not. What is known to be
 * the same is not compared again.
 *
 * @param areSame tells it of those from a number to before another one
 */
function longest(most: number, areSame: (from: number, to: number) => boolean): number {
  if (most === 0 || areSame(0, most)) return most;
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (areSame(low, middle)) low = middle;
    else high = middle;
  }
  return low;
}
