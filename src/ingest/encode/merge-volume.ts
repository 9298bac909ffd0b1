import type { VolumeRef } from '../../bundle/manifest.ts';
import type { PageEntry, Term } from '../../bundle/terms.ts';
import { bytesOf, putBlocks } from './blocks-writer.ts';
import { joinPieces, joinPositions } from './join-pieces.ts';
import { rangesOf, type KeyRange } from './key-ranges.ts';
import type { Output } from './output.ts';
import { putPages, TermsWriter, type IndexScale } from './terms-writer.ts';
import {
  listsOfRange,
  listsOfReversed,
  type ReversedWords,
  type VolumeList,
  type VolumePart,
} from './volume-lists.ts';

/** Longer lists stand in files of their own. */
const INLINE_BYTES = 2 * 1024;

const NO_POSITIONS = new Uint8Array();

/** A range of the keys of a volume, merged. Plain data. */
export interface MergedRange {
  /** Its terms files. */
  readonly entries: readonly PageEntry[];
  /** Its words, whose keys backwards are not in these. */
  readonly reversed: ReversedWords;
}

/** A key as a terms file has it, and the positions of its words beside it. */
function termOf(
  { key, count, pieces }: VolumeList,
  output: Output,
): { readonly term: Term; readonly positions: Uint8Array } {
  if (!pieces) return { term: { key, count, kind: 'count' }, positions: NO_POSITIONS };
  let bytes = 0;
  for (const piece of pieces) bytes += bytesOf(piece);
  if (bytes > INLINE_BYTES) {
    const blocks = putBlocks(pieces, output);
    return { term: { key, count, kind: 'blocks', blocks }, positions: NO_POSITIONS };
  }
  const list = joinPieces(pieces);
  return { term: { key, count, kind: 'list', list }, positions: joinPositions(pieces) };
}

/** Writes all that comes. @returns what it comes with at its end */
function writeTerms<Rest>(
  lists: Generator<VolumeList, Rest>,
  terms: TermsWriter,
  output: Output,
): Rest {
  for (let next = lists.next(); ; next = lists.next()) {
    if (next.done) return next.value;
    const { term, positions } = termOf(next.value, output);
    terms.add(term, positions);
  }
}

/**
 * Merges a range of the keys of a volume from the indexes of its segments, oldest first. Beside the
 * indexes it holds a block of each, one key's list, and the range's words.
 *
 * @throws RangeError when an index is cut
 */
export function mergeRange(
  parts: readonly VolumePart[],
  range: KeyRange,
  scale: IndexScale,
  output: Output,
): MergedRange {
  const terms = new TermsWriter(output, scale.terms);
  const reversed = writeTerms(listsOfRange(parts, range), terms, output);
  return { entries: terms.finish(), reversed };
}

/** Makes a volume of its ranges, of which each was merged, in their order. */
export function finishVolume(
  ranges: readonly MergedRange[],
  stories: number,
  scale: IndexScale,
  output: Output,
): VolumeRef {
  const terms = new TermsWriter(output, scale.terms);
  writeTerms(listsOfReversed(ranges.map(({ reversed }) => reversed)), terms, output);
  const entries = [...ranges.flatMap((range) => range.entries), ...terms.finish()];
  return { stories, ...putPages(entries, scale, output) };
}

/** Merges the indexes of the segments of a volume into the files of its keys. See `mergeRange`. */
export function mergeVolume(
  parts: readonly VolumePart[],
  scale: IndexScale,
  output: Output,
): VolumeRef {
  const stories = parts.reduce((sum, part) => sum + part.stories, 0);
  const ranges = rangesOf(stories).map((range) => mergeRange(parts, range, scale, output));
  return finishVolume(ranges, stories, scale, output);
}
