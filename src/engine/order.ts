import { ordinalsOf } from './bits.ts';
import type { Match, SegmentMatch } from './matcher.ts';
import type { ColumnName } from '../bundle/records.ts';
import type { Sort } from './query.ts';
import type { SegmentReader } from './segment-reader.ts';

/** A story by its place in the edition. */
export interface Place {
  readonly segment: SegmentReader;
  readonly ordinal: number;
}

/** `offset` counts from 0. */
export interface PageRange {
  readonly offset: number;
  readonly limit: number;
}

/** The columns that orders go by; the others go by time, which is the order of the ordinals. */
const SORT_COLUMNS: Partial<Record<Sort, ColumnName>> = {
  heat: 'heat',
  quality: 'quality',
  coverage: 'articles',
};

/** Up to `limit` stories of a match, in time order, from the `offset`-th on. */
function takeByTime(match: Match, newest: boolean, { offset, limit }: PageRange): Place[] {
  const places: Place[] = [];
  let skip = offset;
  for (const { segment, selection } of newest ? match.segments.toReversed() : match.segments) {
    const { count, bits } = selection;
    const wanted = Math.min(limit - places.length, count - skip);
    if (wanted > 0) {
      const ordinals = bits && ordinalsOf(selection);
      for (let rank = skip; rank < skip + wanted; rank++) {
        const at = newest ? count - 1 - rank : rank;
        places.push({ segment, ordinal: ordinals ? (ordinals[at] as number) : at });
      }
    }
    skip = Math.max(0, skip - count);
  }
  return places;
}

/** Positions of the values, largest value first; equal ones keep their order (counting sort). */
function rankDescending(values: Float64Array): Uint32Array {
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

/** Up to `limit` stories, largest number in the column first, newer first among equals. */
async function takeByColumn(
  match: Match,
  name: ColumnName,
  { offset, limit }: PageRange,
  signal?: AbortSignal,
): Promise<Place[]> {
  const newestFirst = match.segments.filter(({ selection }) => selection.count > 0).reverse();
  const columns = await Promise.all(newestFirst.map(({ segment }) => segment.column(name, signal)));
  const values = new Float64Array(match.total);
  const ordinals = new Uint32Array(match.total);
  const starts: number[] = [];
  let next = 0;
  for (const [i, { selection }] of newestFirst.entries()) {
    starts.push(next);
    for (const ordinal of ordinalsOf(selection).reverse()) {
      values[next] = columns[i]?.[ordinal] as number;
      ordinals[next++] = ordinal;
    }
  }
  return Array.from(rankDescending(values).subarray(offset, offset + limit), (at) => {
    const { segment } = newestFirst[starts.findLastIndex((start) => start <= at)] as SegmentMatch;
    return { segment, ordinal: ordinals[at] as number };
  });
}

/**
 * The stories of a page, in the order of the query. Orders by time read no file at all.
 *
 * @throws BundleProblem when a column is needed and can't be used
 */
export async function takePage(
  match: Match,
  sort: Sort,
  range: PageRange,
  signal?: AbortSignal,
): Promise<Place[]> {
  const column = SORT_COLUMNS[sort];
  if (column) return takeByColumn(match, column, range, signal);
  return takeByTime(match, sort === 'newest', range);
}
