import { LISTED_KEY, topicKey, typeKey, type Postings } from '../bundle/postings.ts';
import type { ArticleType, ColumnName } from '../bundle/records.ts';
import {
  everything,
  intersect,
  NOTHING,
  selectOrdinals,
  selectWhere,
  type Selection,
} from './bits.ts';
import { DAY_SECONDS, startOfDay } from './days.ts';
import type { ArticleFilter, Query } from './query.ts';
import type { SegmentReader } from './segment-reader.ts';

/** How many providers a story has, by the type of article that counts. */
const PROVIDER_COLUMNS: Record<ArticleType | 'any', ColumnName> = {
  any: 'providers',
  article: 'articleProviders',
  video: 'videoProviders',
};

/** First second, and the one after the last, of a query's days. */
function timesOf({ from, to }: Query): { first: number; end: number } {
  return {
    first: from === undefined ? -Infinity : startOfDay(from),
    end: to === undefined ? Infinity : startOfDay(to) + DAY_SECONDS,
  };
}

async function matchDates(
  segment: SegmentReader,
  query: Query,
  signal?: AbortSignal,
): Promise<Selection> {
  const { first, end } = timesOf(query);
  if (segment.ref.from >= first && segment.ref.to < end) return everything(segment.stories);
  const published = await segment.column('published', signal);
  return selectWhere(segment.stories, (ordinal) => {
    const time = published[ordinal] as number;
    return time >= first && time < end;
  });
}

/** Stories of which every provider (of the type) has a list here are not in the result. */
async function matchLeftOut(
  segment: SegmentReader,
  leftOut: readonly Postings[],
  type: ArticleType | undefined,
  signal?: AbortSignal,
): Promise<Selection> {
  if (leftOut.every(({ length }) => length === 0)) return everything(segment.stories);
  const providers = await segment.column(PROVIDER_COLUMNS[type ?? 'any'], signal);
  const gone = new Uint32Array(segment.stories);
  for (const list of leftOut) {
    for (const ordinal of list) (gone[ordinal] as number)++;
  }
  return selectWhere(segment.stories, (ordinal) => {
    return gone[ordinal] === 0 || (gone[ordinal] as number) < (providers[ordinal] as number);
  });
}

/** The provider rule (see coverage-rule.ts) as arithmetic on postings. */
async function matchArticles(
  segment: SegmentReader,
  { providers, without, type }: ArticleFilter,
  signal?: AbortSignal,
): Promise<Selection> {
  const included = providers.filter((provider) => !without.includes(provider));
  if (providers.length > 0) {
    const lists = included.map((provider) => segment.providerList(provider, type, signal));
    return selectOrdinals(segment.stories, await Promise.all(lists));
  }
  const lists = without.map((provider) => segment.providerList(provider, type, signal));
  const [ofType, ...leftOut] = await Promise.all([
    type === undefined ? undefined : matchList(segment, typeKey(type), signal),
    ...lists,
  ]);
  const left = await matchLeftOut(segment, leftOut, type, signal);
  return intersect(segment.stories, ofType ? [ofType, left] : [left]);
}

async function matchList(
  segment: SegmentReader,
  key: string,
  signal?: AbortSignal,
): Promise<Selection> {
  return selectOrdinals(segment.stories, [await segment.list(key, signal)]);
}

/**
 * The stories of a segment that are in the view of a query. Files are read for the filters that
 * the query has, and none when its days lie outside of the segment.
 *
 * @throws BundleProblem, RangeError for a `from` or `to` that is no day
 */
export async function matchSegment(
  segment: SegmentReader,
  query: Query,
  signal?: AbortSignal,
): Promise<Selection> {
  const { first, end } = timesOf(query);
  if (segment.ref.to < first || segment.ref.from >= end) return NOTHING;
  const parts = [matchDates(segment, query, signal), matchArticles(segment, query, signal)];
  if (query.topic !== undefined) parts.push(matchList(segment, topicKey(query.topic), signal));
  if (query.listed) parts.push(matchList(segment, LISTED_KEY, signal));
  return intersect(segment.stories, await Promise.all(parts));
}
