/** One bit a story of a run, the first lowest in the first word. */
type Bits = Uint32Array;

/** Some of the stories of a run; `bits` is absent where it is all of them, or none. */
export interface Selection {
  readonly count: number;
  readonly bits?: Bits;
}

export const NOTHING: Selection = { count: 0 };

export function everything(stories: number): Selection {
  return { count: stories };
}

/** Set bits of a word, by adding neighbours in parallel (Warren, Hacker's Delight, 5-1). */
function popcount(word: number): number {
  let sums = word - ((word >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  sums = (sums + (sums >>> 4)) & 0x0f0f0f0f;
  return Math.imul(sums, 0x01010101) >>> 24;
}

function selectBits(bits: Bits, stories: number): Selection {
  let count = 0;
  for (const word of bits) count += popcount(word);
  return count === 0 || count === stories ? { count } : { count, bits };
}

/** The stories, of `stories`, that pass. */
export function selectWhere(stories: number, passes: (ordinal: number) => boolean): Selection {
  const bits = new Uint32Array(Math.ceil(stories / 32));
  for (let ordinal = 0; ordinal < stories; ordinal++) {
    if (passes(ordinal)) (bits[ordinal >>> 5] as number) |= 1 << (ordinal & 31);
  }
  return selectBits(bits, stories);
}

/** The stories from `from` up to, not including, `to`; what is outside of the run is left out. */
export function selectRange(stories: number, from: number, to: number): Selection {
  if (from <= 0 && to >= stories) return everything(stories);
  return selectWhere(stories, (ordinal) => ordinal >= from && ordinal < to);
}

/**
 * The stories that stand in any of the lists.
 *
 * @param first the ordinal, in the lists, of the first story of the run
 */
export function selectOrdinals(
  stories: number,
  lists: readonly Uint32Array[],
  first = 0,
): Selection {
  const bits = new Uint32Array(Math.ceil(stories / 32));
  for (const list of lists) {
    for (const ordinal of list) {
      const at = ordinal - first;
      (bits[at >>> 5] as number) |= 1 << (at & 31);
    }
  }
  return selectBits(bits, stories);
}

/** The stories that are in all of the selections. */
export function intersect(stories: number, selections: readonly Selection[]): Selection {
  if (selections.some(({ count }) => count === 0)) return NOTHING;
  const partial = selections.flatMap(({ bits }) => (bits ? [bits] : []));
  const [first, ...others] = partial;
  if (first === undefined) return everything(stories);
  const bits = first.slice();
  for (const other of others) {
    for (let i = 0; i < bits.length; i++) (bits[i] as number) &= other[i] as number;
  }
  return selectBits(bits, stories);
}

function isIn(bits: Bits, ordinal: number): boolean {
  return (((bits[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 1;
}

/** Whether a story is in the selection. */
export function holds({ count, bits }: Selection, ordinal: number): boolean {
  return bits ? isIn(bits, ordinal) : count > 0;
}

/** How many of the stories from `from` up to, not including, `to` are in the selection. */
export function countBetween({ count, bits }: Selection, from: number, to: number): number {
  if (!bits) return count === 0 ? 0 : Math.max(0, Math.min(to, count) - Math.max(from, 0));
  let found = 0;
  for (let ordinal = Math.max(from, 0); ordinal < to && ordinal >>> 5 < bits.length;) {
    if ((ordinal & 31) === 0 && ordinal + 32 <= to) {
      found += popcount(bits[ordinal >>> 5] as number);
      ordinal += 32;
    } else {
      if (isIn(bits, ordinal)) found++;
      ordinal++;
    }
  }
  return found;
}

/** The ordinals of a selection, rising. */
export function ordinalsOf({ bits, count }: Selection): Uint32Array {
  const ordinals = new Uint32Array(count);
  if (!bits) return ordinals.map((_, i) => i);
  let next = 0;
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i] as number; word !== 0; word &= word - 1) {
      ordinals[next++] = (i << 5) + 31 - Math.clz32(word & -word);
    }
  }
  return ordinals;
}
