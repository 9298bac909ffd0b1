import { startsOf } from '../columns.ts';
import { MORE_SHIFT, type Skeletons } from '../skeletons.ts';
import type { Decided } from './decided.ts';

const PLACES = 2 ** 20;

/**
 * Pairs of words. A pair that is not in it may pass for one that is, once in a great many: that takes
 * in a record too many, which changes nothing.
 */
export class Pairs {
  readonly #marks = new Uint8Array(PLACES);
  readonly #pairs = new Set<number>();

  get size(): number {
    return this.#pairs.size;
  }

  /** Adds pairs that stand in an array, from a position to before another one. */
  addAll(words: ArrayLike<number>, from = 0, to = words.length): void {
    for (let at = from; at < to; at += 2) {
      const [one, two] = [words[at] ?? 0, words[at + 1] ?? 0];
      this.#marks[(one ^ two) & (PLACES - 1)] = 1;
      this.#pairs.add(one * 2 ** 32 + two);
    }
  }

  /** Calls `take` with the position of each pair of an array, before `end`, that is in it. */
  find(words: Uint32Array, end: number, take: (at: number) => void): void {
    const marks = this.#marks;
    for (let at = 0; at < end; at += 2) {
      // In plain words: this is gone through a million times by code that has just been loaded.
      const one = words[at] as number;
      const two = words[at + 1] as number;
      if (marks[(one ^ two) & (PLACES - 1)] === 0) continue;
      if (this.#pairs.has(one * 2 ** 32 + two)) take(at);
    }
  }
}

/** The pairs of words of two lists, each once. */
export function joinPairs(one: readonly number[], other: readonly number[]): number[] {
  const joined = [...one];
  for (let at = 0; at < other.length; at += 2) {
    const pair = other.slice(at, at + 2);
    let isThere = false;
    for (let n = 0; n < one.length; n += 2) {
      if (one[n] === pair[0] && one[n + 1] === pair[1]) isThere = true;
    }
    if (!isThere) joined.push(...pair);
  }
  return joined;
}

/** Whose span, of some that follow each other, a position is in; `starts` has one more at the end. */
function holderOf(starts: Uint32Array, position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Records of an edition that have to do with each other: with one come all those that mention an
 * article that it mentions, or that claim an address that it claims. What is decided of them depends
 * on no other record, and no other on them.
 */
export class ClosedRecords {
  readonly #skeletons: Skeletons;
  readonly #decided: Decided;
  /** Records before this one are those of which was decided. */
  readonly #kept: number;
  readonly #mentions: Uint32Array;
  #more: Uint32Array | undefined;
  readonly #isIn: Uint8Array;
  #size = 0;

  constructor(skeletons: Skeletons, decided: Decided, kept: number) {
    this.#skeletons = skeletons;
    this.#decided = decided;
    this.#kept = kept;
    this.#mentions = startsOf(skeletons.mentions);
    this.#isIn = new Uint8Array(skeletons.mentions.length);
  }

  get size(): number {
    return this.#size;
  }

  has(record: number): boolean {
    return this.#isIn[record] === 1;
  }

  /** All of them, rising. */
  records(): Uint32Array<ArrayBuffer> {
    const records = new Uint32Array(this.#size);
    let end = 0;
    for (let record = 0; record < this.#isIn.length; record++) {
      if (this.#isIn[record] === 1) records[end++] = record;
    }
    return records;
  }

  /** Takes in records, and all that have to do with them. */
  add(records: Iterable<number>): void {
    for (let added = this.#take(records); added.length > 0;) {
      const [keys, names] = [new Pairs(), new Pairs()];
      for (const record of added) {
        this.#addKeys(record, keys);
        if (record < this.#kept) names.addAll(this.#decided.names, 4 * record, 4 * record + 4);
      }
      added = this.#take([...this.#mentioning(keys), ...this.claiming(names)]);
    }
  }

  /** Known records outside that claim an address. */
  claiming(names: Pairs): number[] {
    const found: number[] = [];
    names.find(this.#decided.names, 4 * this.#kept, (at) => {
      const record = at >>> 2;
      if (!this.has(record)) found.push(record);
    });
    return found;
  }

  /** Known records outside of stories that meet a condition. */
  ofStories(meets: (story: number) => boolean): number[] {
    const found: number[] = [];
    const { storyOf } = this.#decided;
    for (let record = 0; record < storyOf.length; record++) {
      if (meets(storyOf[record] ?? 0) && !this.has(record)) found.push(record);
    }
    return found;
  }

  #take(records: Iterable<number>): number[] {
    const added: number[] = [];
    for (const record of records) {
      if (this.#isIn[record] !== 0) continue;
      this.#isIn[record] = 1;
      added.push(record);
    }
    this.#size += added.length;
    return added;
  }

  get #moreStarts(): Uint32Array {
    return (this.#more ??= startsOf(this.#skeletons.facts.map((facts) => facts >>> MORE_SHIFT)));
  }

  #addKeys(record: number, keys: Pairs): void {
    const { key, more } = this.#skeletons;
    const [from, to] = [this.#mentions[record] ?? 0, this.#mentions[record + 1] ?? 0];
    keys.addAll(key, 2 * from, 2 * to);
    if (more.length === 0) return;
    keys.addAll(more, 2 * (this.#moreStarts[from] ?? 0), 2 * (this.#moreStarts[to] ?? 0));
  }

  /** Known records that mention an article by one of these addresses. */
  #mentioning(keys: Pairs): number[] {
    const { key, more } = this.#skeletons;
    const found: number[] = [];
    keys.find(key, 2 * (this.#mentions[this.#kept] ?? 0), (at) =>
      found.push(holderOf(this.#mentions, at >>> 1)),
    );
    if (more.length === 0) return found;
    const starts = this.#moreStarts;
    keys.find(more, 2 * (starts[this.#mentions[this.#kept] ?? 0] ?? 0), (at) =>
      found.push(holderOf(this.#mentions, holderOf(starts, at >>> 1))),
    );
    return found;
  }
}
