import type { StoryId } from '../../bundle/ids.ts';
import { useLibraryState } from './library-context.ts';
import type { SavedStory } from './library.ts';

/** The saved copy of a story under its present or an earlier address. */
export function findSaved(
  saved: ReadonlyMap<StoryId, SavedStory>,
  id: StoryId,
  aliases: readonly StoryId[] = [],
): SavedStory | undefined {
  for (const address of [id, ...aliases]) {
    const found = saved.get(address);
    if (found) return found;
  }
  return undefined;
}

/**
 * The saved copy of a story, also when only the copy knows the address: a link to a story that was
 * merged into the saved one, in an edition that has since moved on.
 */
export function useSavedStory(
  id: StoryId,
  aliases: readonly StoryId[] = [],
): SavedStory | undefined {
  const { saved } = useLibraryState();
  const found = findSaved(saved, id, aliases);
  if (found) return found;
  return [...saved.values()].find(({ story }) => story.aliases.includes(id));
}
