import { filePath } from '../bundle/files.ts';
import { EMPTY_LIST, unpackList, type PostingList, type StoredList } from '../bundle/lists.ts';
import { unpackPositions } from '../bundle/positions.ts';
import { BundleProblem } from '../bundle/problems.ts';
import { readBytes } from '../bundle/read.ts';
import type { BlockRef, Term } from '../bundle/terms.ts';
import type { FileHash } from '../bundle/ids.ts';
import type { Store } from './store.ts';

/** A term, and where it was found. */
export interface FoundTerm {
  readonly term: Term;
  readonly path: string;
  /** The file of positions of its terms file, and the term's place in both. */
  readonly positions: FileHash | undefined;
  readonly place: number;
}

/** Positions of the words of a posting; see bundle/keys.ts for what they mean. */
export type PositionsOf = ReadonlyMap<number, Uint32Array>;

/** One part of a list that is in one file; ordinals are those of the volume. */
interface Part {
  readonly first: number;
  readonly last: number;
  list(signal?: AbortSignal): Promise<PostingList>;
  positions(signal?: AbortSignal): Promise<readonly Uint32Array[]>;
}

/** Position of the first ordinal that is not below `least` (binary search). */
function lowerBound(ordinals: Uint32Array, least: number): number {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function slice({ ordinals, payload }: PostingList, from: number, to: number): PostingList {
  const [first, end] = [lowerBound(ordinals, from), lowerBound(ordinals, to)];
  return { ordinals: ordinals.subarray(first, end), payload: payload.subarray(first, end) };
}

function join(lists: readonly PostingList[]): PostingList {
  const [only] = lists;
  if (!only) return EMPTY_LIST;
  if (lists.length === 1) return only;
  const length = lists.reduce((sum, { ordinals }) => sum + ordinals.length, 0);
  const carries = lists.reduce((sum, { payload }) => sum + payload.length, 0);
  const joined = { ordinals: new Uint32Array(length), payload: new Uint16Array(carries) };
  let [at, carried] = [0, 0];
  for (const { ordinals, payload } of lists) {
    joined.ordinals.set(ordinals, at);
    joined.payload.set(payload, carried);
    at += ordinals.length;
    carried += payload.length;
  }
  return joined;
}

/** Keeps the last few results: windows are read one after the other. */
function remembering<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined;
  return () => {
    kept ??= make();
    // What failed is tried again.
    kept.catch(() => (kept = undefined));
    return kept;
  };
}

/**
 * The stories of a volume that a key names: whole where its list is short, else read part by part.
 * Every method throws BundleProblem, or the reason of its signal.
 */
export class KeyList {
  readonly count: number;
  /** Whether the volume has the key at all. */
  readonly exists: boolean;
  readonly #store: Store;
  readonly #stories: number;
  readonly #parts: readonly Part[];

  /** @param stories of the volume */
  constructor(store: Store, stories: number, found: FoundTerm | undefined) {
    this.#store = store;
    this.#stories = stories;
    this.count = found?.term.count ?? 0;
    this.exists = found !== undefined;
    this.#parts = found ? this.#partsOf(found) : [];
  }

  /** Postings of the ordinals from `from` up to, not including, `to`. */
  async between(from: number, to: number, signal?: AbortSignal): Promise<PostingList> {
    const parts = this.#parts.filter(({ first, last }) => first < to && last >= from);
    const lists = await Promise.all(parts.map((part) => part.list(signal)));
    return join(lists.map((list) => slice(list, from, to)));
  }

  /** Where the word stands in those of the stories that have it. */
  async positionsIn(ordinals: Uint32Array, signal?: AbortSignal): Promise<PositionsOf> {
    const found = new Map<number, Uint32Array>();
    const wanted = this.#parts.filter(({ first, last }) => {
      const at = lowerBound(ordinals, first);
      return at < ordinals.length && (ordinals[at] as number) <= last;
    });
    await Promise.all(
      wanted.map(async (part) => {
        const [list, positions] = await Promise.all([part.list(signal), part.positions(signal)]);
        for (const ordinal of ordinals) {
          const at = lowerBound(list.ordinals, ordinal);
          if (list.ordinals[at] === ordinal) found.set(ordinal, positions[at] as Uint32Array);
        }
      }),
    );
    return found;
  }

  #partsOf(found: FoundTerm): Part[] {
    const { term } = found;
    switch (term.kind) {
      case 'count':
        return [];
      case 'list':
        return [this.#inlinePart(found, term.list)];
      case 'blocks':
        return term.blocks.map((block) => this.#blockPart(block));
    }
  }

  #inlinePart({ path, positions, place }: FoundTerm, stored: StoredList): Part {
    const list = remembering(async () => readBytes(path, () => unpackList(stored, this.#stories)));
    return {
      first: 0,
      last: this.#stories - 1,
      list,
      positions: (signal) => this.#positions(path, positions, place, stored.count, signal),
    };
  }

  #blockPart({ first, last, count, file }: BlockRef): Part {
    const path = filePath('blocks', file);
    return {
      first,
      last,
      list: async (signal) => {
        const { list } = await this.#store.blocks(file, signal);
        if (list.count !== count) {
          throw new BundleProblem('invalid', path, `${list.count} postings in place of ${count}`);
        }
        return readBytes(path, () => unpackList(list, this.#stories));
      },
      positions: async (signal) => {
        const block = await this.#store.blocks(file, signal);
        return this.#positions(path, block.positions, 0, count, signal);
      },
    };
  }

  async #positions(
    path: string,
    file: FileHash | undefined,
    place: number,
    count: number,
    signal?: AbortSignal,
  ): Promise<readonly Uint32Array[]> {
    if (!file) throw new BundleProblem('invalid', path, 'it names no file of positions');
    const stored = (await this.#store.positions(file, signal))[place];
    const own = filePath('positions', file);
    if (!stored) throw new BundleProblem('invalid', own, 'the positions of a word are not in it');
    return readBytes(own, () => unpackPositions(stored, count));
  }
}
