/** Numbers that look random and depend on nothing but where they were asked for. */
export interface Random {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /**
   * A rank from 0 up to, not including, `end`, by Zipf's law: rank r with a share of about
   * 1 / (r + 1). Log-uniform, which needs no table.
   */
  zipf(end: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** One number of a path of numbers: MurmurHash3's mix of each in turn, with its `fmix32`. */
export function hashOf(...path: readonly number[]): number {
  let hash = 0x9747b28c;
  for (const part of path) {
    const mixed = Math.imul((Math.imul(part, 0xcc9e2d51) << 15) | (part >>> 3), 0x1b873593);
    hash ^= mixed ^ part;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The generator (mulberry32) that belongs to a path: a story's, a day's, an event's. */
export function randomOf(...path: readonly number[]): Random {
  let state = hashOf(...path);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    zipf: (end) => Math.min(end - 1, Math.floor(Math.exp(next() * Math.log(end + 1))) - 1),
    chance: (share) => next() < share,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}
