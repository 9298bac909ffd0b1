import { reversedKey, wordOfKey, type Key } from '../../bundle/keys.ts';
import { reverseWord } from '../../bundle/words/edits.ts';
import type { PlacedPiece } from './join-pieces.ts';
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

/** Words that are mistyped, and are found by how they end. */
const LETTERS = /^\p{L}{4,24}$/u;

/**
 * All keys of a volume in their order. Reads the indexes of its segments, oldest first, side by side
 * and holds a block of each.
 *
 * @throws RangeError when an index is cut
 */
export function* listsOfVolume(parts: readonly VolumePart[]): Generator<VolumeList, undefined> {
  const reversed = new Map<string, number>();
  let stories = 0;
  const starts = parts.map((part) => (stories += part.stories) - part.stories);
  const merger = new KeyMerger(parts.map(({ index }, place) => [index, starts[place] ?? 0]));
  for (const [key, found] of merger.keys()) {
    // A provider's articles have a list of their own only where it differs from that of all it has.
    if (found.every(({ piece }) => piece.repeats)) continue;
    const pieces = found.filter(({ piece }) => piece.count > 0);
    const count = pieces.reduce((sum, { piece }) => sum + piece.count, 0);
    yield { key, count, pieces };
    const word = wordOfKey(key);
    if (word !== undefined && LETTERS.test(word)) reversed.set(reverseWord(word), count);
  }
  // By UTF-16 units, as strings are sorted without a comparison function; `~` comes last.
  for (const word of [...reversed.keys()].sort()) {
    yield { key: reversedKey(word), count: reversed.get(word) ?? 0 };
  }
}
