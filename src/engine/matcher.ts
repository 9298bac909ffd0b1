import type { Selection } from './bits.ts';
import { matchSegment } from './match-segment.ts';
import type { Query } from './query.ts';
import type { SegmentReader } from './segment-reader.ts';
import { Budget, SharedCache } from './shared-cache.ts';

/** Bytes of matches that are kept: some dozens of queries over a million stories. */
const CACHE_BYTES = 6 * 1024 * 1024;

/** What a query finds in a segment. */
export interface SegmentMatch {
  readonly segment: SegmentReader;
  readonly selection: Selection;
}

/** What a query finds, oldest segment first. */
export interface Match {
  readonly total: number;
  readonly segments: readonly SegmentMatch[];
}

/** Finds the stories of a query; how they are ordered doesn't matter to it. */
export type Matcher = (query: Query, signal?: AbortSignal) => Promise<Match>;

/** Equal for queries that find the same stories for the same reason. */
function keyOfQuery({ topic, from, to, listed, type, providers, without }: Query): string {
  return JSON.stringify([
    topic ?? '',
    from ?? '',
    to ?? '',
    listed,
    type ?? '',
    providers.toSorted(),
    without.toSorted(),
  ]);
}

function totalOf(segments: readonly SegmentMatch[]): number {
  return segments.reduce((sum, { selection }) => sum + selection.count, 0);
}

/** A matcher over all segments of an edition, which remembers its last answers. */
export function createMatcher(segments: readonly SegmentReader[]): Matcher {
  const cache = new SharedCache<Match>(new Budget(CACHE_BYTES));
  return (query, signal) =>
    cache.get(
      keyOfQuery(query),
      async (shared) => {
        const found = await Promise.all(
          segments.map(async (segment) => {
            return { segment, selection: await matchSegment(segment, query, shared) };
          }),
        );
        const weight = found.reduce((sum, m) => sum + 64 + (m.selection.bits?.byteLength ?? 0), 0);
        return { value: { total: totalOf(found), segments: found }, weight };
      },
      signal,
    );
}
