import type { Key } from '../../bundle/keys.ts';
import { writePositions } from '../../bundle/positions.ts';
import { VarintReader, VarintWriter } from '../../bundle/varint.ts';

/*
 * The index of one segment, from which those of volumes are made: an intermediate form, not part of
 * a bundle, that may change with any version of the command.
 *
 *     index   = count of blocks (4 bytes, low first), the bytes of each (4 bytes each), the blocks
 *     block   = bytes of its keys, the keys in UTF-8 with a line feed after each, its lists
 *     list    = count * 2, plus 1 for one that only repeats the provider's whole list,
 *               nothing more for an empty one, else
 *               first ordinal, last - first, runs of ordinals, bytes of gaps, gaps of all but the first,
 *               bytes of payload, payload, bytes of positions, positions
 *
 * Gaps, payload and positions are as lists.ts and positions.ts have them, so that lists of several
 * segments are joined by putting their bytes side by side. A list of many postings stands in pieces
 * under the same key.
 */

/** A key of a segment, and its list; good until the next entry is asked for. */
export interface IndexEntry {
  readonly key: Key;
  /** Postings; what stands behind as many of them below means nothing. */
  readonly length: number;
  /** Counted in the segment, rising. */
  readonly ordinals: ArrayLike<number>;
  /** One a posting, or none at all. */
  readonly payload: ArrayLike<number>;
  /** Positions of all postings, one posting after the other, and how many each has; or none. */
  readonly positions: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
  /** The list of a provider's articles is that of all it has. */
  readonly repeats?: boolean;
}

/** A piece of a list as it stands in an index. */
export interface ListPiece {
  readonly count: number;
  readonly repeats: boolean;
  readonly first: number;
  readonly last: number;
  /** How many runs of ordinals without a gap it has. */
  readonly runs: number;
  /** Of all ordinals but the first. */
  readonly gaps: Uint8Array;
  readonly payload: Uint8Array;
  readonly positions: Uint8Array;
}

/** What an index is read from: its bytes, or whatever gives parts of them (a file). */
export interface IndexBytes {
  readonly length: number;
  subarray(from: number, to: number): Uint8Array;
}

const PIECE_POSTINGS = 2_048;
const BLOCK_KEYS = 256;
const BLOCK_BYTES = 32 * 1024;
const NOTHING = new Uint8Array();
const encoder = new TextEncoder();
const decoder = new TextDecoder();

function writeBytes(writer: VarintWriter, bytes: Uint8Array): void {
  writer.write(bytes.length);
  writer.append(bytes);
}

/** Writes lists, piece by piece; holds what is written of a piece before its length is known. */
class PieceWriter {
  readonly #parts = new VarintWriter();

  /** Writes the whole list of an entry; `onPiece` is told after each piece. */
  write(lists: VarintWriter, entry: IndexEntry, onPiece: () => void): void {
    const { length } = entry;
    let place = 0;
    for (let from = 0; from === 0 || from < length; from += PIECE_POSTINGS) {
      place = this.#piece(lists, entry, {
        from,
        to: Math.min(from + PIECE_POSTINGS, length),
        place,
      });
      onPiece();
    }
  }

  /** @returns the place behind the positions that it wrote; `place` is the first of them */
  #piece(
    lists: VarintWriter,
    { ordinals, payload, positions, counts, repeats = false }: IndexEntry,
    { from, to, place }: { readonly from: number; readonly to: number; readonly place: number },
  ): number {
    lists.write((to - from) * 2 + (repeats ? 1 : 0));
    if (to === from) return place;
    const parts = this.#parts;
    const first = ordinals[from] as number;
    let [runs, last] = [1, first];
    parts.clear();
    for (let at = from + 1; at < to; at++) {
      const ordinal = ordinals[at] as number;
      if (ordinal !== last + 1) runs++;
      parts.write(ordinal - last - 1);
      last = ordinal;
    }
    lists.write(first);
    lists.write(last - first);
    lists.write(runs);
    lists.writeAll(parts);
    parts.clear();
    if (payload.length > 0) for (let at = from; at < to; at++) parts.write(payload[at] as number);
    lists.writeAll(parts);
    parts.clear();
    let next = place;
    for (let at = from; at < to && counts.length > 0; at++) {
      const end = next + (counts[at] as number);
      writePositions(parts, positions, next, end);
      next = end;
    }
    lists.writeAll(parts);
    return next;
  }
}

function joinBlocks(blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const head = 4 * (blocks.length + 1);
  const index = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, head));
  const view = new DataView(index.buffer);
  view.setUint32(0, blocks.length, true);
  let end = head;
  for (const [place, block] of blocks.entries()) {
    view.setUint32(4 * (place + 1), block.length, true);
    index.set(block, end);
    end += block.length;
  }
  return index;
}

/** Makes an index of entries that are sorted by key. */
export class IndexWriter {
  readonly #blocks: Uint8Array[] = [];
  readonly #lists = new VarintWriter();
  readonly #pieces = new PieceWriter();
  #keys: Key[] = [];
  #key: Key = '';

  add(entry: IndexEntry): void {
    this.#key = entry.key;
    this.#pieces.write(this.#lists, entry, this.#endPiece);
  }

  finish(): Uint8Array<ArrayBuffer> {
    if (this.#keys.length > 0) this.#endBlock();
    return joinBlocks(this.#blocks);
  }

  readonly #endPiece = (): void => {
    this.#keys.push(this.#key);
    if (this.#keys.length >= BLOCK_KEYS || this.#lists.length >= BLOCK_BYTES) this.#endBlock();
  };

  #endBlock(): void {
    const block = new VarintWriter();
    writeBytes(block, encoder.encode(`${this.#keys.join('\n')}\n`));
    block.append(this.#lists.view());
    this.#blocks.push(block.finish());
    this.#keys = [];
    this.#lists.clear();
  }
}

/** Reads an index from a key to its last one, and holds one block of it at a time. */
export class IndexReader {
  readonly #bytes: IndexBytes;
  /** Where each block starts, and the last one ends. */
  readonly #starts: Float64Array;
  #block = 0;
  #keys: readonly string[] = [];
  #place = 0;
  #lists = new VarintReader(NOTHING);
  #key: Key | undefined;

  /**
   * @param from the reader stands at the first key that is not before it
   * @throws RangeError when the bytes are cut; so do the other methods
   */
  constructor(bytes: IndexBytes, from: Key) {
    this.#bytes = bytes;
    this.#starts = startsOfBlocks(bytes);
    this.#block = this.#blockBefore(from);
    this.#advance();
    while (this.#key !== undefined && this.#key < from) this.take();
  }

  /** The key at which the reader stands; undefined behind the last one. */
  get key(): Key | undefined {
    return this.#key;
  }

  /** Reads the piece under the key, and goes on to the next. */
  take(): ListPiece {
    const lists = this.#lists;
    const head = lists.read();
    const repeats = head % 2 === 1;
    const count = (head - (repeats ? 1 : 0)) / 2;
    if (count === 0) {
      this.#advance();
      return repeats ? EMPTY_REPEAT : EMPTY_PIECE;
    }
    const first = lists.read();
    const last = first + lists.read();
    const runs = lists.read();
    const gaps = bytesOf(lists);
    const payload = bytesOf(lists);
    const positions = bytesOf(lists);
    this.#advance();
    return { count, repeats, first, last, runs, gaps, payload, positions };
  }

  #advance(): void {
    if (this.#place === this.#keys.length && !this.#nextBlock()) {
      this.#key = undefined;
      return;
    }
    this.#key = this.#keys[this.#place++];
  }

  /** The last block that begins before a key; the first one where none does. */
  #blockBefore(key: Key): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      const [first = ''] = keysOf(this.#reader(middle));
      if (first < key) low = middle;
      else high = middle;
    }
    return low;
  }

  #reader(block: number): VarintReader {
    return new VarintReader(
      this.#bytes.subarray(this.#starts[block] as number, this.#starts[block + 1] as number),
    );
  }

  #nextBlock(): boolean {
    if (this.#block >= this.#starts.length - 1) return false;
    this.#lists = this.#reader(this.#block++);
    this.#keys = keysOf(this.#lists);
    this.#place = 0;
    return true;
  }
}

/** Bytes that stand behind their number. */
function bytesOf(lists: VarintReader): Uint8Array {
  const length = lists.read();
  return length === 0 ? NOTHING : lists.take(length);
}

/** Reads the keys with which a block begins. */
function keysOf(block: VarintReader): readonly Key[] {
  return decoder.decode(block.take(block.read())).slice(0, -1).split('\n');
}

/** Where each block starts, and the last one ends. */
function startsOfBlocks(bytes: IndexBytes): Float64Array {
  const numbersAt = (place: number, count: number): Uint32Array => {
    const part = bytes.subarray(4 * place, 4 * (place + count));
    const view = new DataView(part.buffer, part.byteOffset, part.length);
    return Uint32Array.from({ length: count }, (_, at) => view.getUint32(4 * at, true));
  };
  const [blocks = 0] = numbersAt(0, 1);
  let end = 4 * (blocks + 1);
  if (end > bytes.length) throw new RangeError('the index ends in its head');
  const lengths = numbersAt(1, blocks);
  return Float64Array.from({ length: blocks + 1 }, (_, block) =>
    block === 0 ? end : (end += lengths[block - 1] as number),
  );
}

const EMPTY_PIECE: ListPiece = {
  count: 0,
  repeats: false,
  first: 0,
  last: 0,
  runs: 0,
  gaps: NOTHING,
  payload: NOTHING,
  positions: NOTHING,
};
const EMPTY_REPEAT: ListPiece = { ...EMPTY_PIECE, repeats: true };
