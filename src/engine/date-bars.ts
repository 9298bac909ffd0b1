import type { Seconds } from '../bundle/ids.ts';
import type { Manifest } from '../bundle/manifest.ts';
import type { DateCount, Facets } from './answers.ts';
import { ordinalsOf } from './bits.ts';
import { DAY_SECONDS, dayOf } from './days.ts';
import type { Match } from './matcher.ts';

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

/**
 * First seconds of all bars of a span, rising, and after them the end of the last. All UTC: neither
 * time zones nor summer time move a bar.
 */
function edgesOf({ first, last }: Manifest['span'], bar: Bar): Seconds[] {
  const calendar = CALENDAR[bar];
  const from = calendar.of(first);
  const bars = calendar.of(last) - from + 1;
  return Array.from({ length: bars + 1 }, (_, i) => calendar.start(from + i));
}

/** Position of the last edge that is not after the time (binary search). */
function barAt(edges: readonly Seconds[], time: Seconds): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] as number) <= time) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Stories of a match in each bar of the edition, empty bars included. Times are read only of
 * segments that reach over several bars.
 *
 * @throws BundleProblem when a column can't be used
 */
export async function countDates(
  match: Match,
  span: Manifest['span'],
  signal?: AbortSignal,
): Promise<Pick<Facets, 'bar' | 'dates'>> {
  const bar = barOf(span);
  const edges = edgesOf(span, bar);
  const counts = new Uint32Array(edges.length - 1);
  await Promise.all(
    match.segments.map(async ({ segment, selection }) => {
      if (selection.count === 0) return;
      const first = barAt(edges, segment.ref.from);
      if (first === barAt(edges, segment.ref.to)) {
        (counts[first] as number) += selection.count;
        return;
      }
      const published = await segment.column('published', signal);
      for (const ordinal of ordinalsOf(selection)) {
        (counts[barAt(edges, published[ordinal] as number)] as number)++;
      }
    }),
  );
  const dates = Array.from(counts, (stories, i): DateCount => {
    const [start, end] = [edges[i] as number, edges[i + 1] as number];
    return { start: dayOf(start), end: dayOf(end - 1), stories };
  });
  return { bar, dates };
}
