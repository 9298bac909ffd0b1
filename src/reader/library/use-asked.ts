import { useMemo } from 'react';
import type { Query } from '../../engine/query.ts';
import { useLibraryState } from './library-context.ts';

/**
 * What a view asks of the engine: where its words speak of what is saved or read (`is:saved`), also
 * what that is. The engine knows nothing of the reader.
 */
export function useAsked(view: Query): Query {
  const { saved, read } = useLibraryState();
  const needed = speaksOfLibrary(view.words);
  return useMemo(
    () => (needed ? { ...view, mine: { saved: [...saved.keys()], read: [...read] } } : view),
    [needed, view, saved, read],
  );
}

/**
 * Whether words may need the library. That they do is for the engine to say, whose parser the first
 * page does not load: a quoted "is:saved" costs an answer that is made anew after a save, no more.
 */
export function speaksOfLibrary(words: string | undefined): boolean {
  return words !== undefined && /\bis:/i.test(words);
}
