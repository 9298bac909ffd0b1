import { queryOptions } from '@tanstack/react-query';
import type { Engine } from '../../engine/answers.ts';
import { EVERYTHING } from '../../engine/query.ts';

// Answers stay true, but one a keypress is too many to hold for long.
const PASSING = { staleTime: Infinity, gcTime: 60_000 } as const;

/** Providers whose name or domain has a word that begins so, for completion. */
export function findProvidersQuery(engine: Engine, text: string, limit: number) {
  return queryOptions({
    ...PASSING,
    queryKey: ['find providers', text, limit],
    queryFn: ({ signal }) => engine.findProviders(text, limit, signal),
  });
}

/** The few stories that answer best to some words. */
export function bestStoriesQuery(engine: Engine, words: string, limit: number) {
  return queryOptions({
    ...PASSING,
    queryKey: ['best stories', words, limit],
    queryFn: ({ signal }) =>
      engine.page({ ...EVERYTHING, words, sort: 'relevance' }, { offset: 0, limit }, signal),
  });
}
