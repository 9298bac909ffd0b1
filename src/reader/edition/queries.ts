import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ProviderId, StoryId } from '../../bundle/ids.ts';
import type { Engine } from '../../engine/answers.ts';
import { firstPageSize, PAGE_SIZE, type Day, type Query } from '../../engine/query.ts';

// A bundle's files never change under their names, so what was answered once stays true until the
// engine finds another edition in the place of this one; then all is asked anew (`followEdition`).
const LASTING = { staleTime: Infinity, gcTime: 30 * 60_000 } as const;

export function editionQuery(engine: Engine) {
  return queryOptions({
    ...LASTING,
    queryKey: ['edition'],
    queryFn: ({ signal }) => engine.edition(signal),
  });
}

/** Whether the stories of a view stand in the order of time, so that days can head them. */
export function isByTime({ sort, words }: Query): boolean {
  return sort === 'newest' || sort === 'oldest' || (sort === 'relevance' && words === undefined);
}

/** The first stories of a view. While those of a changed view are on their way, the last ones stay. */
export function feedQuery(engine: Engine, view: Query) {
  return queryOptions({
    ...LASTING,
    queryKey: ['feed', view, 0],
    queryFn: ({ signal }) => engine.page(view, { offset: 0, limit: firstPageSize(view) }, signal),
    placeholderData: keepPreviousData,
  });
}

/**
 * Further stories of a view, from an offset on. In the order of time they bring the story before
 * them too, which says whether a day begins with the first of them.
 */
export function feedPartQuery(engine: Engine, view: Query, offset: number) {
  const before = isByTime(view) ? 1 : 0;
  return queryOptions({
    ...LASTING,
    // A list may be read for a long time; what was left behind is not kept for as long.
    gcTime: 5 * 60_000,
    queryKey: ['feed', view, offset],
    queryFn: ({ signal }) =>
      engine.page(view, { offset: offset - before, limit: PAGE_SIZE + before }, signal),
  });
}

/** Where the stories of a day begin in a view in the order of time. */
export function positionQuery(engine: Engine, view: Query, day: Day) {
  return queryOptions({
    ...LASTING,
    queryKey: ['position', view, day],
    queryFn: ({ signal }) => engine.position(view, day, signal),
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

/** All providers of a view with their counts, of which its facets have the first hundred. */
export function providersQuery(engine: Engine, view: Query) {
  const counted: Query = { ...view, sort: 'newest' };
  return queryOptions({
    ...LASTING,
    queryKey: ['providers', counted],
    queryFn: ({ signal }) => engine.providers(counted, signal),
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
