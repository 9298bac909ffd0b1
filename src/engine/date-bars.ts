import type { Seconds } from '../bundle/ids.ts';
import type { Manifest } from '../bundle/manifest.ts';
import type { DateCount, Facets } from './answers.ts';
import { countBetween } from './bits.ts';
import { DAY_SECONDS, dayOf } from './days.ts';
import type { WindowMatch } from './match.ts';

const MOST_DAYS = 62;
const MOST_MONTHS = 20 * 12;

type Bar = Facets['bar'];

/** The first second of a month, UTC; `month` counts from the year 0. */
function startOfMonth(month: number): Seconds {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / 1000;
}

function monthOf(time: Seconds): number {
  const date = new Date(time * 1000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** How to count in days, months or years: the number of the one a time is in, and back. */
const CALENDAR: Record<Bar, { of: (time: Seconds) => number; start: (bar: number) => Seconds }> = {
  day: { of: (time) => Math.floor(time / DAY_SECONDS), start: (day) => day * DAY_SECONDS },
  month: { of: monthOf, start: startOfMonth },
  year: {
    of: (time) => Math.floor(monthOf(time) / 12),
    start: (year) => startOfMonth(year * 12),
  },
};

/** The bars of an edition: by day up to 62 days, by month up to 20 years, else by year. */
export function barOf({ first, last }: Manifest['span']): Bar {
  const spanned = (bar: Bar): number => CALENDAR[bar].of(last) - CALENDAR[bar].of(first) + 1;
  if (spanned('day') <= MOST_DAYS) return 'day';
  return spanned('month') <= MOST_MONTHS ? 'month' : 'year';
}

/** What a span is counted by, and the first seconds of its bars, rising, with the end of the last. */
export interface Bars {
  readonly bar: Bar;
  readonly edges: readonly Seconds[];
}

/** All UTC: neither time zones nor summer time move a bar. Every edge is the first second of a day. */
export function barsOf(span: Manifest['span']): Bars {
  const bar = barOf(span);
  const calendar = CALENDAR[bar];
  const from = calendar.of(span.first);
  const bars = calendar.of(span.last) - from + 1;
  return { bar, edges: Array.from({ length: bars + 1 }, (_, i) => calendar.start(from + i)) };
}

/** Bars with the stories of each. @param countOf stories between an edge, by its place, and the next */
function filled(
  { bar, edges }: Bars,
  countOf: (place: number) => number,
): Pick<Facets, 'bar' | 'dates'> {
  const dates = edges.slice(0, -1).map((start, place): DateCount => {
    const end = dayOf((edges[place + 1] as number) - 1);
    return { start: dayOf(start), end, stories: countOf(place) };
  });
  return { bar, dates };
}

/** The same of stories that are counted by day. @param days by the first second of each, UTC */
export function sumDays(
  days: ReadonlyMap<Seconds, number>,
  bars: Bars,
): Pick<Facets, 'bar' | 'dates'> {
  const sums = bars.edges.map(() => 0);
  for (const [day, stories] of days) {
    const place = bars.edges.findLastIndex((edge) => edge <= day);
    sums[place] = (sums[place] ?? 0) + stories;
  }
  return filled(bars, (place) => sums[place] ?? 0);
}

/**
 * Stories of the edition, or of what was found, in each bar; empty bars included.
 *
 * @param ordinals how many stories are older than each edge
 */
export function countDates(
  found: readonly WindowMatch[] | 'all',
  bars: Bars,
  ordinals: readonly number[],
): Pick<Facets, 'bar' | 'dates'> {
  const countOf = (from: number, to: number): number => {
    if (found === 'all') return to - from;
    return found.reduce((sum, { window: { start }, selection }) => {
      return sum + countBetween(selection, from - start, to - start);
    }, 0);
  };
  return filled(bars, (place) => countOf(ordinals[place] as number, ordinals[place + 1] as number));
}
