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

  /** @param indexes oldest first, each with how many stories stand before it */
  constructor(indexes: readonly (readonly [IndexBytes, number])[], { from, to }: KeyRange) {
    this.#end = to;
    for (const [bytes, start] of indexes) {
      const reader = new IndexReader(bytes, from);
      if (reader.key !== undefined) this.#heap.push({ reader, start });
    }
    for (let at = this.#heap.length >>> 1; at >= 0; at--) this.#sink(at);
  }

  /** Every key of the range once, with its pieces, the oldest first. */
  *keys(): Generator<readonly [Key, readonly PlacedPiece[]]> {
    for (let [top] = this.#heap; top; [top] = this.#heap) {
      const { key } = top.reader;
      if (key === undefined || (this.#end !== undefined && key >= this.#end)) return;
      const pieces: PlacedPiece[] = [];
      for (let next: Source | undefined = top; next?.reader.key === key; [next] = this.#heap) {
        pieces.push({ start: next.start, piece: next.reader.take() });
        this.#settle();
      }
      yield [key, pieces];
    }
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
    for (let at = from; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < heap.length && this.#precedes(left, least)) least = left;
      if (right < heap.length && this.#precedes(right, least)) least = right;
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least] as Source, heap[at] as Source];
      at = least;
    }
  }

  /** By key, then by age. */
  #precedes(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one] as Source, this.#heap[other] as Source];
    const [key, otherKey] = [a.reader.key as Key, b.reader.key as Key];
    return key === otherKey ? a.start < b.start : key < otherKey;
  }
}
