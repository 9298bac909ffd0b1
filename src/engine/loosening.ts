import type { FilterName } from './answers.ts';
import type { Matcher } from './matcher.ts';
import type { Query } from './query.ts';

/** A query without each of its filters. */
const REMOVALS: Record<FilterName, (query: Query) => Query> = {
  topic: ({ topic: _topic, ...rest }) => rest,
  providers: (query) => ({ ...query, providers: [] }),
  without: (query) => ({ ...query, without: [] }),
  type: ({ type: _type, ...rest }) => rest,
  dates: ({ from: _from, to: _to, ...rest }) => rest,
  listed: (query) => ({ ...query, listed: false }),
};

const FILTERS: readonly FilterName[] = ['topic', 'providers', 'without', 'type', 'dates', 'listed'];

/** Whether a query has a filter that can be taken away. */
function isActive(
  { topic, providers, without, type, from, to, listed }: Query,
  filter: FilterName,
) {
  switch (filter) {
    case 'topic':
      return topic !== undefined;
    case 'providers':
      return providers.length > 0;
    case 'without':
      return without.length > 0;
    case 'type':
      return type !== undefined;
    case 'dates':
      return from !== undefined || to !== undefined;
    case 'listed':
      return listed;
  }
}

export function withoutFilter(query: Query, filter: FilterName): Query {
  return REMOVALS[filter](query);
}

/**
 * For a view with nothing in it: how many stories it would have if one of its filters went.
 *
 * @throws BundleProblem when a file of a filter can't be used
 */
export function countLoosened(
  matcher: Matcher,
  query: Query,
  signal?: AbortSignal,
): Promise<{ filter: FilterName; stories: number }[]> {
  return Promise.all(
    FILTERS.filter((filter) => isActive(query, filter)).map(async (filter) => {
      const { total } = await matcher(withoutFilter(query, filter), signal);
      return { filter, stories: total };
    }),
  );
}
