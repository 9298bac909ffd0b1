import { packList, type StoredList } from '../../bundle/lists.ts';
import { VarintReader, VarintWriter } from '../../bundle/varint.ts';
import type { ListPiece } from './segment-index.ts';

/** A piece of a list, and how many stories of the volume stand before its segment. */
export interface PlacedPiece {
  readonly start: number;
  readonly piece: ListPiece;
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}

/** Room for the gaps of one list after the other. */
const writer = new VarintWriter();

/** Gaps of all ordinals in the volume: those between pieces are new, the others stay as they are. */
function joinGaps(pieces: readonly PlacedPiece[]): Uint8Array {
  writer.clear();
  let previous = -1;
  for (const { start, piece } of pieces) {
    writer.write(start + piece.first - previous - 1);
    writer.append(piece.gaps);
    previous = start + piece.last;
  }
  return writer.finish();
}

function ordinalsOf(gaps: Uint8Array, count: number): Uint32Array {
  const reader = new VarintReader(gaps);
  const ordinals = new Uint32Array(count);
  let previous = -1;
  for (let at = 0; at < count; at++) {
    previous += reader.read() + 1;
    ordinals[at] = previous;
  }
  return ordinals;
}

/** Least bytes of a run: one says how many ordinals are skipped, one how many are taken. */
const RUN_BYTES = 2;

/** One list, in ordinals of the volume, of pieces that follow each other in it. */
export function joinPieces(pieces: readonly PlacedPiece[]): StoredList {
  let count = 0;
  let runs = 1;
  for (const { piece } of pieces) {
    count += piece.count;
    runs += piece.runs - 1;
  }
  const payload = joinBytes(pieces.map(({ piece }) => piece.payload));
  const gaps = joinGaps(pieces);
  const form = 'gaps';
  if (runs * RUN_BYTES >= gaps.length) return { count, form, ordinals: gaps, payload };
  return { ...packList(ordinalsOf(gaps, count), []), payload };
}

/** Where the words of the pieces stand, one piece after the other. */
export function joinPositions(pieces: readonly PlacedPiece[]): Uint8Array {
  return joinBytes(pieces.map(({ piece }) => piece.positions));
}
