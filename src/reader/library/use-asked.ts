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
 * Whether words may need the library. For sure it is known to the engine, whose parser the first
 * page does not load: with "is:saved" in quotes the answer is only made anew after a save.
 */
export function speaksOfLibrary(words: string | undefined): boolean {
  return words !== undefined && /\bis:(saved|(un)?read)\b/i.test(words);
}
