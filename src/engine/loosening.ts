import type { FilterName } from './answers.ts';
import type { Query } from './query.ts';

/** A query without each of its filters. */
const REMOVALS: Record<FilterName, (query: Query) => Query> = {
  words: ({ words: _words, mine: _mine, ...rest }) => rest,
  topic: ({ topic: _topic, ...rest }) => rest,
  providers: (query) => ({ ...query, providers: [] }),
  without: (query) => ({ ...query, without: [] }),
  type: ({ type: _type, ...rest }) => rest,
  dates: ({ from: _from, to: _to, ...rest }) => rest,
  listed: (query) => ({ ...query, listed: false }),
};

const FILTERS: readonly FilterName[] = [
  'words',
  'topic',
  'providers',
  'without',
  'type',
  'dates',
  'listed',
];

/** Whether a query has a filter that can be taken away. */
function isActive(
  { words, topic, providers, without, type, from, to, listed }: Query,
  filter: FilterName,
) {
  switch (filter) {
    case 'words':
      return words !== undefined;
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

/** The filters that a query has. */
export function filtersOf(query: Query): readonly FilterName[] {
  return FILTERS.filter((filter) => isActive(query, filter));
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
  count: (query: Query) => Promise<number>,
  query: Query,
): Promise<{ filter: FilterName; stories: number }[]> {
  return Promise.all(
    filtersOf(query).map(async (filter) => {
      return { filter, stories: await count(withoutFilter(query, filter)) };
    }),
  );
}
