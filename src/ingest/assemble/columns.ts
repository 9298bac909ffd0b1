/** The typed arrays that hold a number for each of a million things. */
export type Numbers =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/**
 * Room for a column of so many numbers, and for what an update adds to them: untouched, it takes no
 * memory. At least 8, so that bytes are followed by what pads them in a file.
 */
export function roomFor(length: number): number {
  return length + Math.ceil(length / 128) * 8 + 8;
}

/** So many numbers wait in a plain list, to which adding is cheapest. */
const WAITING = 4_096;

/** Numbers that are added at the end, kept in as little memory as they need. */
export class Column<Kind extends Numbers> {
  #numbers: Kind;
  #kept = 0;
  #waiting: number[] = [];

  /** @param empty an array of the kind, of any length */
  constructor(empty: Kind) {
    this.#numbers = empty;
  }

  get length(): number {
    return this.#kept + this.#waiting.length;
  }

  push(number: number): void {
    this.#waiting.push(number);
    if (this.#waiting.length === WAITING) this.#settle();
  }

  append(more: Kind): void {
    this.#settle();
    this.#add(more);
  }

  /**
   * Starts with these numbers without copying them. Where they stand at the start of their buffer,
   * more are added behind them, in the room that it has.
   *
   * @throws Error when there are numbers already
   */
  adopt(numbers: Kind): void {
    if (this.length > 0) throw new Error('only an empty column can adopt numbers');
    const Kind = this.#numbers.constructor as new (buffer: ArrayBuffer) => Kind;
    this.#numbers = numbers.byteOffset === 0 ? new Kind(numbers.buffer) : numbers;
    this.#kept = numbers.length;
  }

  /** What was added, without a copy. */
  view(): Kind {
    this.#settle();
    return this.#numbers.subarray(0, this.#kept) as Kind;
  }

  /** A copy of what was added, with a buffer of its own. */
  finish(): Kind {
    this.#settle();
    return this.#numbers.slice(0, this.#kept) as Kind;
  }

  #settle(): void {
    if (this.#waiting.length === 0) return;
    this.#add(this.#waiting);
    this.#waiting = [];
  }

  #add(more: ArrayLike<number>): void {
    const length = this.#kept + more.length;
    if (length > this.#numbers.length) {
      const Kind = this.#numbers.constructor as new (length: number) => Kind;
      // What an update adds to the columns of the last run must not copy them a second time.
      const larger = new Kind(Math.max(roomFor(length), Math.ceil(this.#kept * 1.5)));
      larger.set(this.#numbers.subarray(0, this.#kept));
      this.#numbers = larger;
    }
    this.#numbers.set(more, this.#kept);
    this.#kept = length;
  }
}

/** Where lists that stand one after another start; one more at the end. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(lengths.length + 1);
  let start = 0;
  for (let place = 0; place < lengths.length; place++) {
    starts[place] = start;
    start += lengths[place] ?? 0;
  }
  starts[lengths.length] = start;
  return starts;
}

/** Lists of numbers, one after another: the `n`th is `members[starts[n]]` to before `starts[n + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** The `n`th of some lists, without a copy. */
export function listOf({ starts, members }: Lists, n: number): Uint32Array {
  return members.subarray(starts[n] ?? 0, starts[n + 1] ?? 0);
}

/**
 * Puts the numbers from 0 into lists, in their order.
 *
 * @param homes the list of each number
 * @param lists how many lists there are
 */
export function groupNumbers(homes: ArrayLike<number>, lists: number): Lists {
  const lengths = new Uint32Array(lists);
  for (let number = 0; number < homes.length; number++) {
    const home = homes[number] ?? 0;
    lengths[home] = (lengths[home] ?? 0) + 1;
  }
  const starts = startsOf(lengths);
  const next = lengths.fill(0);
  const members = new Uint32Array(homes.length);
  for (let number = 0; number < homes.length; number++) {
    const home = homes[number] ?? 0;
    const place = next[home] ?? 0;
    next[home] = place + 1;
    members[(starts[home] ?? 0) + place] = number;
  }
  return { starts, members };
}

/** Lists are short as a rule: then this is several times as fast as the array's own sorting. */
const SHORT = 24;

/**
 * Sorts a part of an array, rising, each number once.
 *
 * @returns where the part now ends
 */
export function sortDistinct(numbers: Uint32Array, start: number, end: number): number {
  if (end - start > SHORT) numbers.subarray(start, end).sort();
  else {
    for (let at = start + 1; at < end; at++) {
      const number = numbers[at] ?? 0;
      let to = at;
      for (; to > start && (numbers[to - 1] ?? 0) > number; to--)
        numbers[to] = numbers[to - 1] ?? 0;
      numbers[to] = number;
    }
  }
  let kept = start;
  for (let at = start; at < end; at++) {
    if (at === start || numbers[at] !== numbers[kept - 1]) numbers[kept++] = numbers[at] ?? 0;
  }
  return kept;
}

/** Whether a rising part of an array holds a number. */
export function holds(numbers: Uint32Array, start: number, end: number, number: number): boolean {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low < end && numbers[low] === number;
}
