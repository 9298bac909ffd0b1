import { useMemo } from 'react';
import { libraryStrings } from '../strings/library.ts';
import { useNotices } from '../ui/notices.tsx';
import { useLibrary, useLibraryState } from './library-context.ts';
import type { SavedSearch } from './library.ts';

/** The saved searches, the latest first. */
export function useSavedSearches(): readonly SavedSearch[] {
  const { searches } = useLibraryState();
  return useMemo(() => [...searches.values()].sort((a, b) => b.savedAt - a.savedAt), [searches]);
}

/** Lets a saved search go, with a way back. */
export function useRemoveSearch(): (search: SavedSearch) => Promise<void> {
  const library = useLibrary();
  const { say } = useNotices();
  return async (search) => {
    await library.removeSearch(search.id);
    // It failed, and the library has said so.
    if (library.state().searches.has(search.id)) return;
    const undo = { label: libraryStrings.undo, run: () => void library.saveSearch(search) };
    say({ text: libraryStrings.searchRemoved(search.name), action: undo });
  };
}
