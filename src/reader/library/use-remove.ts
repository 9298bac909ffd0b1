import { libraryStrings } from '../strings/library.ts';
import { useNotices } from '../ui/notices.tsx';
import { useLibrary } from './library-context.ts';
import type { SavedStory } from './library.ts';

/** Lets a saved story go, with a way back. */
export function useRemove(): (kept: SavedStory, title: string) => Promise<void> {
  const library = useLibrary();
  const { say } = useNotices();
  return async (kept, title) => {
    await library.remove(kept.id);
    // It failed, and the library has said so.
    if (library.state().saved.has(kept.id)) return;
    const undo = { label: libraryStrings.undo, run: () => void library.restore(kept) };
    say({ text: libraryStrings.removed(title), action: undo });
  };
}
