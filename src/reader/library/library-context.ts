import { createContext, use, useSyncExternalStore } from 'react';
import type { StoryId } from '../../bundle/ids.ts';
import { EMPTY_STATE, type Library, type LibraryState } from './library.ts';

export const LibraryContext = createContext<Library | undefined>(undefined);

/** @throws Error outside of the app's providers */
export function useLibrary(): Library {
  const library = use(LibraryContext);
  if (!library) throw new Error('no library is provided here');
  return library;
}

export function useLibraryState(): LibraryState {
  const library = useLibrary();
  return useSyncExternalStore(library.subscribe, library.state, () => EMPTY_STATE);
}

/** Whether a story, under its present or an earlier address, was read. */
export function useIsRead(id: StoryId, aliases: readonly StoryId[] = []): boolean {
  const { read } = useLibraryState();
  return read.has(id) || aliases.some((alias) => read.has(alias));
}
