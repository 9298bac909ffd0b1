import { reversedKey, wordOfKey, type Key } from '../../bundle/keys.ts';
import { reverseWord } from '../../bundle/words/edits.ts';
import { isTallyKey } from '../../bundle/tallies.ts';
import type { PlacedPiece } from './join-pieces.ts';
import { joinTallies } from './join-tallies.ts';
import type { KeyRange } from './key-ranges.ts';
import { KeyMerger } from './key-merger.ts';
import type { IndexBytes } from './segment-index.ts';

/** One segment of a volume: its index as `encodeSegment` made it, and how many stories it has. */
export interface VolumePart {
  readonly index: IndexBytes;
  readonly stories: number;
}

/** What a volume has under a key: a list, in pieces that are not empty, or a count alone. */
export interface VolumeList {
  readonly key: Key;
  readonly count: number;
  readonly pieces?: readonly PlacedPiece[];
}

/**
 * Words backwards, sorted, and in how many stories each stands: `sdrow` + COUNT + `12`, a line each.
 * One text, which costs less to hand over than as many as there are words.
 */
export type ReversedWords = string;

/** Comes before all that words consist of, so that lines are sorted as their words are. */
const COUNT = '\0';
const NO_WORDS: ReversedWords = '';

function linesOf(words: ReversedWords): string[] {
  return words === '' ? [] : words.split('\n');
}

/** Words that are mistyped, and are found by how they end. */
const LETTERS = /^\p{L}{4,24}$/u;

function isCounted({ piece }: PlacedPiece): boolean {
  return piece.count > 0;
}

function repeats({ piece }: PlacedPiece): boolean {
  return piece.repeats;
}

function countOf(pieces: readonly PlacedPiece[]): number {
  let count = 0;
  for (const { piece } of pieces) count += piece.count;
  return count;
}

/**
 * The keys of a range in their order. Reads the indexes of the segments, oldest first, side by side
 * and holds a block of each.
 *
 * @returns the words of the range backwards, as far as they can be mistyped and their keys have not
 *   come with it
 * @throws RangeError when an index is cut
 */
export function* listsOfRange(
  parts: readonly VolumePart[],
  range: KeyRange,
): Generator<VolumeList, ReversedWords> {
  const lines: string[] = [];
  let stories = 0;
  const starts = parts.map((part) => (stories += part.stories) - part.stories);
  const merger = new KeyMerger(
    parts.map(({ index }, place) => [index, starts[place] ?? 0]),
    range,
  );
  while (merger.next()) {
    const { key, pieces: found } = merger;
    // A provider's articles have a list of their own only where it differs from that of all it has.
    if (found.every(repeats)) continue;
    const counted = found.every(isCounted) ? found : found.filter(isCounted);
    const pieces = isTallyKey(key) ? joinTallies(counted) : counted;
    const count = countOf(pieces);
    yield { key, count, pieces };
    const word = wordOfKey(key);
    if (word === undefined || !LETTERS.test(word)) continue;
    lines.push(reverseWord(word) + COUNT + count);
  }
  // Without a comparison function they are sorted by UTF-16 units, as keys are.
  const reversed = lines.sort().join('\n');
  if (range.to !== undefined) return reversed;
  yield* listsOfReversed([reversed]);
  return NO_WORDS;
}

/** The keys of all words of a volume backwards, in their order. */
export function* listsOfReversed(
  parts: readonly ReversedWords[],
): Generator<VolumeList, undefined> {
  const [first = [], ...others] = parts.map(linesOf);
  for (const line of others.reduce(mergeSorted, first)) {
    const end = line.indexOf(COUNT);
    yield { key: reversedKey(line.slice(0, end)), count: Number(line.slice(end + 1)) };
  }
}

function mergeSorted(one: readonly string[], other: readonly string[]): string[] {
  const merged: string[] = [];
  let at = 0;
  for (const line of one) {
    for (let next = other[at]; next !== undefined && next < line; next = other[++at]) {
      merged.push(next);
    }
    merged.push(line);
  }
  for (; at < other.length; at++) merged.push(other[at] as string);
  return merged;
}

/** All keys of a volume in their order. See `listsOfRange`. */
export function* listsOfVolume(parts: readonly VolumePart[]): Generator<VolumeList, undefined> {
  yield* listsOfRange(parts, { from: '' });
}
