import type { VolumeRef } from '../../bundle/manifest.ts';
import type { Term } from '../../bundle/terms.ts';
import { bytesOf, putBlocks } from './blocks-writer.ts';
import { joinPieces, joinPositions } from './join-pieces.ts';
import type { Output } from './output.ts';
import { TermsWriter, type IndexScale } from './terms-writer.ts';
import { listsOfVolume, type VolumeList, type VolumePart } from './volume-lists.ts';

/** Longer lists stand in files of their own. */
const INLINE_BYTES = 2 * 1024;

const NO_POSITIONS = new Uint8Array();

/** A key as a terms file has it, and the positions of its words beside it. */
function termOf(
  { key, count, pieces }: VolumeList,
  output: Output,
): { readonly term: Term; readonly positions: Uint8Array } {
  if (!pieces) return { term: { key, count, kind: 'count' }, positions: NO_POSITIONS };
  const bytes = pieces.reduce((sum, piece) => sum + bytesOf(piece), 0);
  if (bytes > INLINE_BYTES) {
    const blocks = putBlocks(pieces, output);
    return { term: { key, count, kind: 'blocks', blocks }, positions: NO_POSITIONS };
  }
  const list = joinPieces(pieces);
  return { term: { key, count, kind: 'list', list }, positions: joinPositions(pieces) };
}

/**
 * Merges the indexes of the segments of a volume, oldest first, into the files of its keys. Beside
 * the indexes it holds a block of each, one key's list, and the volume's words (see `listsOfVolume`).
 *
 * @throws RangeError when an index is cut
 */
export function mergeVolume(
  parts: readonly VolumePart[],
  scale: IndexScale,
  output: Output,
): VolumeRef {
  const terms = new TermsWriter(output, scale);
  for (const list of listsOfVolume(parts)) {
    const { term, positions } = termOf(list, output);
    terms.add(term, positions);
  }
  const stories = parts.reduce((sum, part) => sum + part.stories, 0);
  return { stories, ...terms.finish() };
}
