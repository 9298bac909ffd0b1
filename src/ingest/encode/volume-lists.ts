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

/** Words backwards, and in how many stories each stands. Plain data. */
export interface ReversedWords {
  readonly words: readonly string[];
  readonly counts: readonly number[];
}

const NO_WORDS: ReversedWords = { words: [], counts: [] };

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
  const words: string[] = [];
  const counts: number[] = [];
  let stories = 0;
  const starts = parts.map((part) => (stories += part.stories) - part.stories);
  const merger = new KeyMerger(
    parts.map(({ index }, place) => [index, starts[place] ?? 0]),
    range,
  );
  for (const [key, found] of merger.keys()) {
    // A provider's articles have a list of their own only where it differs from that of all it has.
    if (found.every(repeats)) continue;
    const counted = found.every(isCounted) ? found : found.filter(isCounted);
    const pieces = isTallyKey(key) ? joinTallies(key, counted) : counted;
    const count = countOf(pieces);
    yield { key, count, pieces };
    const word = wordOfKey(key);
    if (word === undefined || !LETTERS.test(word)) continue;
    words.push(reverseWord(word));
    counts.push(count);
  }
  if (range.to !== undefined) return { words, counts };
  yield* listsOfReversed([{ words, counts }]);
  return NO_WORDS;
}

/** The keys of all words of a volume backwards, in their order. */
export function* listsOfReversed(
  parts: readonly ReversedWords[],
): Generator<VolumeList, undefined> {
  const countOfWord = new Map<string, number>();
  for (const { words, counts } of parts) {
    words.forEach((word, at) => countOfWord.set(word, counts[at] ?? 0));
  }
  // By UTF-16 units, as strings are sorted without a comparison function.
  for (const word of parts.flatMap(({ words }) => words).sort()) {
    yield { key: reversedKey(word), count: countOfWord.get(word) ?? 0 };
  }
}

/** All keys of a volume in their order. See `listsOfRange`. */
export function* listsOfVolume(parts: readonly VolumePart[]): Generator<VolumeList, undefined> {
  yield* listsOfRange(parts, { from: '' });
}
