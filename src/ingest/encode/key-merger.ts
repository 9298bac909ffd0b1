import type { Key } from '../../bundle/keys.ts';
import type { PlacedPiece } from './join-pieces.ts';
import type { KeyRange } from './key-ranges.ts';
import { IndexReader, type IndexBytes } from './segment-index.ts';

/** An index, and how many stories stand before its own. */
interface Source {
  readonly reader: IndexReader;
  readonly start: number;
}

/** Merges sorted indexes key by key, by a binary heap of them (Knuth, TAOCP 3, 5.4.1). */
export class KeyMerger {
  readonly #heap: Source[] = [];
  readonly #end: Key | undefined;
  /** The key at hand, and its pieces, the oldest first. */
  key: Key = '';
  pieces: readonly PlacedPiece[] = [];

  /** @param indexes oldest first, each with how many stories stand before it */
  constructor(indexes: readonly (readonly [IndexBytes, number])[], { from, to }: KeyRange) {
    this.#end = to;
    for (const [bytes, start] of indexes) {
      const reader = new IndexReader(bytes, from);
      if (reader.key !== undefined) this.#heap.push({ reader, start });
    }
    for (let at = this.#heap.length >>> 1; at >= 0; at--) this.#sink(at);
  }

  /** Goes on to the next key of the range. @returns false behind the last one */
  next(): boolean {
    const heap = this.#heap;
    const key = heap[0]?.reader.key;
    if (key === undefined || (this.#end !== undefined && key >= this.#end)) return false;
    const pieces: PlacedPiece[] = [];
    for (let top = heap[0]; top !== undefined && top.reader.key === key; top = heap[0]) {
      pieces.push({ start: top.start, piece: top.reader.take() });
      this.#settle();
    }
    this.key = key;
    this.pieces = pieces;
    return true;
  }

  /** Puts the top, which has gone on, into its place; or away, when it is at its end. */
  #settle(): void {
    const heap = this.#heap;
    if (heap[0]?.reader.key === undefined) {
      const last = heap.pop();
      if (last && heap.length > 0) heap[0] = last;
    }
    this.#sink(0);
  }

  #sink(from: number): void {
    const heap = this.#heap;
    const sinking = heap[from];
    if (!sinking) return;
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) break;
      let least = heap[left] as Source;
      let place = left;
      const right = heap[left + 1];
      if (right && precedes(right, least)) {
        least = right;
        place = left + 1;
      }
      if (!precedes(least, sinking)) break;
      heap[at] = least;
      at = place;
    }
    heap[at] = sinking;
  }
}

/** By key, then by age. */
function precedes(one: Source, other: Source): boolean {
  const key = one.reader.key as Key;
  const otherKey = other.reader.key as Key;
  return key === otherKey ? one.start < other.start : key < otherKey;
}
