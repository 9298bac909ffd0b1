import type { DayCount } from '../bundle/days.ts';
import type { Seconds } from '../bundle/ids.ts';
import { DAY_SECONDS, startOfDay } from './days.ts';
import type { Day, Query } from './query.ts';

/** Ordinals from `from` up to, not including, `to`. */
export interface OrdinalRange {
  readonly from: number;
  readonly to: number;
}

/** Stories stand in time order, so that a span of days is a range of ordinals. */
export class DayIndex {
  /** Days with stories, rising, and after them one past all. */
  readonly #days: Int32Array;
  /** How many stories are older than each. */
  readonly #older: Uint32Array;

  constructor(days: readonly DayCount[]) {
    this.#days = new Int32Array(days.length);
    this.#older = new Uint32Array(days.length + 1);
    days.forEach(({ day, stories }, at) => {
      this.#days[at] = day;
      this.#older[at + 1] = (this.#older[at] as number) + stories;
    });
  }

  get stories(): number {
    return this.#older.at(-1) ?? 0;
  }

  /** Stories that are older than a time, which is the first second of a day, UTC. */
  olderThan(start: Seconds): number {
    const day = start / DAY_SECONDS;
    let low = 0;
    let high = this.#days.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#days[middle] as number) < day) low = middle + 1;
      else high = middle;
    }
    return this.#older[low] as number;
  }

  /** Stories of the days of a query, both inclusive. */
  rangeOf({ from, to }: Pick<Query, 'from' | 'to'>): OrdinalRange {
    return {
      from: from === undefined ? 0 : this.olderThan(startOfDay(from)),
      to: to === undefined ? this.stories : this.olderThan(startOfDay(to) + DAY_SECONDS),
    };
  }

  /** Stories of one day. */
  rangeOfDay(day: Day): OrdinalRange {
    return this.rangeOf({ from: day, to: day });
  }
}

/** What two ranges have in common; empty ranges start where they end. */
export function intersectRanges(a: OrdinalRange, b: OrdinalRange): OrdinalRange {
  const from = Math.max(a.from, b.from);
  return { from, to: Math.max(from, Math.min(a.to, b.to)) };
}
