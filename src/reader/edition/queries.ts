import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ProviderId, StoryId } from '../../bundle/ids.ts';
import type { Engine } from '../../engine/answers.ts';
import type { Query } from '../../engine/query.ts';

/** Stories that a feed asks for at a time. */
export const PAGE_SIZE = 24;

// A bundle's files never change under their names, so what was answered once stays true for as
// long as the page is open; a newer edition is read on the next visit.
const LASTING = { staleTime: Infinity, gcTime: 30 * 60_000 } as const;

export function editionQuery(engine: Engine) {
  return queryOptions({
    ...LASTING,
    queryKey: ['edition'],
    queryFn: ({ signal }) => engine.edition(signal),
  });
}

/** The feed of a view, page by page. While a changed view is on its way, the last one stays. */
export function feedQuery(engine: Engine, view: Query) {
  return infiniteQueryOptions({
    ...LASTING,
    queryKey: ['feed', view],
    queryFn: ({ pageParam, signal }) =>
      engine.page(view, { offset: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: 0,
    getNextPageParam: (last) => {
      const next = last.offset + last.slots.length;
      return last.slots.length > 0 && next < last.total ? next : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

/** The counts beside the filters of a view. The order does not change them. */
export function facetsQuery(engine: Engine, view: Query) {
  const counted: Query = { ...view, sort: 'newest' };
  return queryOptions({
    ...LASTING,
    queryKey: ['facets', counted],
    queryFn: ({ signal }) => engine.facets(counted, signal),
    placeholderData: keepPreviousData,
  });
}

/** A story by its address; `null` when the edition has none. */
export function storyQuery(engine: Engine, id: StoryId) {
  return queryOptions({
    ...LASTING,
    queryKey: ['story', id],
    queryFn: async ({ signal }) => (await engine.story(id, signal)) ?? null,
  });
}

/** A provider's profile; `null` when the edition has none of that domain. */
export function providerQuery(engine: Engine, id: ProviderId) {
  return queryOptions({
    ...LASTING,
    queryKey: ['provider', id],
    queryFn: async ({ signal }) => (await engine.provider(id, signal)) ?? null,
  });
}

export function rejectsQuery(engine: Engine) {
  return queryOptions({
    ...LASTING,
    queryKey: ['rejects'],
    queryFn: ({ signal }) => engine.rejects(signal),
  });
}
