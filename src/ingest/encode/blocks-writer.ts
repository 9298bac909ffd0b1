import { encodePositions } from '../../bundle/positions.ts';
import { encodeBlock, type BlockRef } from '../../bundle/terms.ts';
import { stirred } from './cuts.ts';
import { mayEnd, type EndRule } from './file-ends.ts';
import { joinPieces, joinPositions, type PlacedPiece } from './join-pieces.ts';
import type { Output } from './output.ts';

/** Parts of long lists: 10 KB on average. */
const BLOCK_END: EndRule = { least: 6 * 1024, more: 4 * 1024, most: 16 * 1024 - 64 };
/** Bytes at the end of a piece by which it is known. */
const TAIL = 16;

export function bytesOf({ piece }: PlacedPiece): number {
  return piece.gaps.length + piece.payload.length + 3;
}

/** A hash of a piece that does not tell where in the volume it stands. */
function hashOf({ piece }: PlacedPiece): number {
  let hash = piece.count;
  for (const byte of piece.gaps.subarray(-TAIL)) hash = Math.imul(hash, 31) + byte;
  for (const byte of piece.payload.subarray(-TAIL)) hash = Math.imul(hash, 31) + byte;
  return stirred(Math.imul(hash, 31) + piece.last);
}

function putBlock(pieces: readonly PlacedPiece[], output: Output): BlockRef {
  const list = joinPieces(pieces);
  const places = joinPositions(pieces);
  const positions = places.length > 0 && output.add('positions', encodePositions([places]));
  const file = output.add('blocks', encodeBlock({ list, ...(positions && { positions }) }));
  const [oldest, newest] = [pieces[0], pieces.at(-1)];
  if (!oldest || !newest) throw new Error('a block without postings');
  const [first, last] = [oldest.start + oldest.piece.first, newest.start + newest.piece.last];
  return { count: list.count, first, last, file };
}

/** Puts out a long list in blocks, oldest first. No piece is empty. */
export function putBlocks(pieces: readonly PlacedPiece[], output: Output): BlockRef[] {
  const blocks: BlockRef[] = [];
  let held: PlacedPiece[] = [];
  let size = 0;
  const end = (): void => {
    if (held.length > 0) blocks.push(putBlock(held, output));
    held = [];
    size = 0;
  };
  for (const piece of pieces) {
    const own = bytesOf(piece);
    if (size + own > BLOCK_END.most) end();
    held.push(piece);
    size += own;
    if (size >= BLOCK_END.least && mayEnd(hashOf(piece), own, BLOCK_END)) end();
  }
  end();
  return blocks;
}
