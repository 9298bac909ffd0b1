import { countBetween, ordinalsOf } from './bits.ts';
import { lookAtAll, lookThrough, windowsInReach, type Match, type WindowMatch } from './match.ts';
import type { ColumnName } from '../bundle/columns.ts';
import type { Sort } from './query.ts';
import type { Ranking } from './ranking.ts';
import type { SegmentReader } from './segment-reader.ts';

/** A story by its place in the edition. */
export interface Place {
  readonly segment: SegmentReader;
  /** In the segment. */
  readonly ordinal: number;
}

/** `offset` counts from 0. */
export interface PageRange {
  readonly offset: number;
  readonly limit: number;
}

/** Stories of a page by their ordinals in the edition, and what was learned of the whole answer. */
export interface Taken {
  readonly ordinals: readonly number[];
  readonly total: number;
  readonly exact: boolean;
  /** By relevance, how many were ranked, where that is not all. */
  readonly ranked?: number;
}

/** The columns that orders go by; the others go by time, which is the order of the ordinals. */
const SORT_COLUMNS: Partial<Record<Sort, ColumnName>> = {
  heat: 'heat',
  quality: 'quality',
  coverage: 'articles',
};

/** The segment that holds an ordinal of the edition (binary search). */
export function placeOf(segments: readonly SegmentReader[], ordinal: number): Place {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((segments[middle] as SegmentReader).start <= ordinal) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low] as SegmentReader;
  return { segment, ordinal: ordinal - segment.start };
}

/** Ordinals in the edition of the stories of a window, in time order. */
function storiesOf({ window, selection }: WindowMatch, newest: boolean): number[] {
  const stories = Array.from(ordinalsOf(selection), (ordinal) => window.start + ordinal);
  return newest ? stories.reverse() : stories;
}

/** Takes stories by time, of windows from the `skipWindows`-th on. */
async function takeByTime(
  match: Match,
  newest: boolean,
  { offset, limit }: PageRange,
  skipWindows: number,
  signal?: AbortSignal,
): Promise<{ ordinals: number[]; seen: number; all: boolean }> {
  const ordinals: number[] = [];
  let seen = 0;
  let looked = 0;
  for await (const found of lookThrough(match, newest, signal)) {
    if (looked++ < skipWindows) continue;
    const { count } = found.selection;
    const from = Math.max(0, offset - seen);
    const to = Math.min(count, offset + limit - seen);
    if (to > from) ordinals.push(...storiesOf(found, newest).slice(from, to));
    seen += count;
    // One more than asked tells whether there is more.
    if (seen > offset + limit) break;
  }
  return { ordinals, seen, all: looked === windowsInReach(match, newest).length };
}

/** Positions of the values, largest value first; equal ones keep their order (counting sort). */
function rankDescending(values: Int32Array): Uint32Array {
  const distinct = [...new Set(values)].sort((a, b) => b - a);
  const ranks = new Map(distinct.map((value, rank) => [value, rank]));
  const ends = new Uint32Array(distinct.length + 1);
  const rankOf = (value: number): number => ranks.get(value) as number;
  for (const value of values) (ends[rankOf(value) + 1] as number)++;
  for (let rank = 1; rank < ends.length; rank++) (ends[rank] as number) += ends[rank - 1] as number;
  const order = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const rank = rankOf(values[i] as number);
    order[(ends[rank] as number)++] = i;
  }
  return order;
}

/** Stories of all windows, newest first, with the number that a column has for each. */
async function columnValues(
  found: readonly WindowMatch[],
  segments: readonly SegmentReader[],
  name: ColumnName,
  signal?: AbortSignal,
): Promise<{ values: Int32Array; ordinals: Uint32Array }> {
  const newestFirst = found.toReversed();
  const total = found.reduce((sum, { selection }) => sum + selection.count, 0);
  const values = new Int32Array(total);
  const ordinals = new Uint32Array(total);
  const wanted = segments.filter(({ start, stories }) =>
    found.some(({ window, selection }) => {
      return countBetween(selection, start - window.start, start + stories - window.start) > 0;
    }),
  );
  const columns = new Map(
    await Promise.all(
      wanted.map(async (segment) => [segment, await segment.column(name, signal)] as const),
    ),
  );
  let next = 0;
  for (const one of newestFirst) {
    for (const story of storiesOf(one, true)) {
      const { segment, ordinal } = placeOf(segments, story);
      values[next] = columns.get(segment)?.[ordinal] as number;
      ordinals[next++] = story;
    }
  }
  return { values, ordinals };
}

/** Up to `limit` stories, largest number in the column first, newer first among equals. */
async function takeByColumn(
  match: Match,
  segments: readonly SegmentReader[],
  name: ColumnName,
  { offset, limit }: PageRange,
  signal?: AbortSignal,
): Promise<Taken> {
  const found = await lookAtAll(match, signal);
  const { values, ordinals } = await columnValues(found, segments, name, signal);
  const taken = rankDescending(values).subarray(offset, offset + limit);
  return {
    ordinals: Array.from(taken, (at) => ordinals[at] as number),
    total: ordinals.length,
    exact: true,
  };
}

/** The ranked ones first, then what is older than all that was looked at, newest first. */
async function takeByRank(
  match: Match,
  ranking: Ranking,
  { offset, limit }: PageRange,
  signal?: AbortSignal,
): Promise<Taken> {
  const { ordinals: ranked, windows, all } = ranking;
  const head = Array.from(ranked.subarray(offset, offset + limit));
  if (all) return { ordinals: head, total: ranked.length, exact: true };
  const rest = {
    offset: Math.max(0, offset - ranked.length),
    limit: limit - head.length,
  };
  const known = match.known;
  const notes = { ranked: ranked.length };
  if (rest.limit === 0) {
    return { ordinals: head, total: known ?? ranked.length, exact: known !== undefined, ...notes };
  }
  const tail = await takeByTime(match, true, rest, windows, signal);
  const total = known ?? ranked.length + tail.seen;
  const exact = known !== undefined || tail.all;
  return { ordinals: [...head, ...tail.ordinals], total, exact, ...notes };
}

/**
 * The stories of a page, in the order of the query. Orders by time look no further than the page.
 *
 * @param rank ranks a match of a query with words
 * @throws BundleProblem
 */
export async function takePage(
  match: Match,
  segments: readonly SegmentReader[],
  { sort, range }: { readonly sort: Sort; readonly range: PageRange },
  rank: (signal?: AbortSignal) => Promise<Ranking | undefined>,
  signal?: AbortSignal,
): Promise<Taken> {
  const column = SORT_COLUMNS[sort];
  if (column) return takeByColumn(match, segments, column, range, signal);
  const ranking = sort === 'relevance' ? await rank(signal) : undefined;
  if (ranking) return takeByRank(match, ranking, range, signal);
  const { ordinals, seen, all } = await takeByTime(match, sort !== 'oldest', range, 0, signal);
  return {
    ordinals,
    total: match.known ?? seen,
    exact: match.known !== undefined || all,
  };
}

/** How many stories of a match come before an ordinal of the edition, in an order by time. */
export async function countBefore(
  match: Match,
  ordinal: number,
  newest: boolean,
  signal?: AbortSignal,
): Promise<number> {
  let before = 0;
  for await (const { window, selection } of lookThrough(match, newest, signal)) {
    const at = ordinal - window.start;
    if (newest ? at >= window.length : at < 0) break;
    before += newest ? countBetween(selection, at, window.length) : countBetween(selection, 0, at);
  }
  return before;
}
