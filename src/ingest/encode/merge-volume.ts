import { reversedKey, wordOfKey, type Key } from '../../bundle/keys.ts';
import type { VolumeRef } from '../../bundle/manifest.ts';
import type { Term } from '../../bundle/terms.ts';
import { reverseWord } from '../../bundle/words/edits.ts';
import { bytesOf, putBlocks } from './blocks-writer.ts';
import { KeyMerger } from './key-merger.ts';
import { joinPieces, joinPositions, type PlacedPiece } from './join-pieces.ts';
import type { Output } from './output.ts';
import type { IndexBytes } from './segment-index.ts';
import { TermsWriter } from './terms-writer.ts';

/** Longer lists stand in files of their own. */
const INLINE_BYTES = 4 * 1024;

/** One segment of a volume: its index as `encodeSegment` made it, and how many stories it has. */
export interface VolumePart {
  readonly index: IndexBytes;
  readonly stories: number;
}

const LETTERS = /^\p{L}{4,24}$/u;
const NO_POSITIONS = new Uint8Array();

/** Reversed words with the counts of stories of their words. */
class ReversedWords {
  readonly #counts = new Map<string, number>();

  note(key: Key, count: number): void {
    const word = wordOfKey(key);
    if (word !== undefined && LETTERS.test(word)) this.#counts.set(reverseWord(word), count);
  }

  /** Sorted by key: by UTF-16 units, as strings are without a comparison function. */
  *terms(): Generator<Term> {
    for (const reversed of [...this.#counts.keys()].sort()) {
      const count = this.#counts.get(reversed) ?? 0;
      yield { key: reversedKey(reversed), count, kind: 'count' };
    }
  }
}

/** Writes what a volume has under a key. */
function putKey(
  key: Key,
  found: readonly PlacedPiece[],
  { terms, output }: { readonly terms: TermsWriter; readonly output: Output },
): number {
  const pieces = found.filter(({ piece }) => piece.count > 0);
  const bytes = pieces.reduce((sum, piece) => sum + bytesOf(piece), 0);
  if (bytes <= INLINE_BYTES) {
    const list = joinPieces(pieces);
    terms.add({ key, count: list.count, kind: 'list', list }, joinPositions(pieces));
    return list.count;
  }
  const blocks = putBlocks(pieces, output);
  const count = blocks.reduce((sum, block) => sum + block.count, 0);
  terms.add({ key, count, kind: 'blocks', blocks }, NO_POSITIONS);
  return count;
}

/**
 * Merges the indexes of the segments of a volume, oldest first, into the files of its keys. Reads
 * them side by side from the first key to the last and holds a block of each.
 *
 * @throws RangeError when an index is cut
 */
export function mergeVolume(parts: readonly VolumePart[], output: Output): VolumeRef {
  const terms = new TermsWriter(output);
  const reversed = new ReversedWords();
  let stories = 0;
  const starts = parts.map((part) => (stories += part.stories) - part.stories);
  const merger = new KeyMerger(parts.map(({ index }, place) => [index, starts[place] ?? 0]));
  for (const [key, pieces] of merger.keys()) {
    // A provider's articles have a list of their own only where it differs from that of all it has.
    if (pieces.every(({ piece }) => piece.repeats)) continue;
    reversed.note(key, putKey(key, pieces, { terms, output }));
  }
  for (const term of reversed.terms()) terms.add(term, NO_POSITIONS);
  return { stories, pages: terms.finish() };
}
