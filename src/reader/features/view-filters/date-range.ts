import type { Seconds } from '../../../bundle/ids.ts';
import type { DateCount } from '../../../engine/answers.ts';
import type { Day } from '../../../engine/query.ts';

/** Days, both inclusive; an open side reaches to that end of the edition. */
export interface DateRange {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** Positions of the first and the last bar, in order. */
export interface BarRange {
  readonly first: number;
  readonly last: number;
}

/** The bars that a range of days touches; all of them for an open range. */
export function barsOf(bars: readonly DateCount[], { from, to }: DateRange): BarRange {
  const end = bars.length - 1;
  const first = from === undefined ? 0 : bars.findIndex((bar) => bar.end >= from);
  const last = to === undefined ? end : bars.findLastIndex((bar) => bar.start <= to);
  return { first: first < 0 ? end : first, last: Math.max(last, 0) };
}

/** The days of some bars. A side at the end of the edition stays open, so that it holds new days. */
export function daysOf(bars: readonly DateCount[], { first, last }: BarRange): DateRange {
  return {
    from: first <= 0 ? undefined : bars[first]?.start,
    to: last >= bars.length - 1 ? undefined : bars[last]?.end,
  };
}

/** Two ends in either order. */
export function between(a: number, b: number): BarRange {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

export function timeOf(day: Day): Seconds {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

export function dayOf(time: Seconds): Day {
  return new Date(time * 1000).toISOString().slice(0, 10);
}
