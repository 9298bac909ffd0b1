import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { StoryId } from '../../bundle/ids.ts';
import { useEngine } from '../edition/engine-context.ts';
import { storyQuery } from '../edition/queries.ts';
import { libraryStrings } from '../strings/library.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/icon.tsx';
import { useNotices } from '../ui/notices.tsx';
import { findSaved } from './find-saved.ts';
import { useLibrary, useLibraryState } from './library-context.ts';
import { useRemove } from './use-remove.ts';
import styles from './save-button.module.css';

export interface SaveButtonProps {
  readonly id: StoryId;
  readonly title: string;
  readonly aliases?: readonly StoryId[];
  /** `quiet` in a list, `bordered` beside the other actions of a story. */
  readonly look?: 'quiet' | 'bordered';
}

/** Keeps a story, or lets it go. It says "Saved" only once the story is kept. */
export function SaveButton({ id, title, aliases, look = 'quiet' }: SaveButtonProps) {
  const kept = findSaved(useLibraryState().saved, id, aliases);
  const save = useSave(id, title);
  const remove = useRemove();
  const busy = useRef(false);
  const press = async () => {
    if (busy.current) return;
    busy.current = true;
    await (kept ? remove(kept, title) : save());
    busy.current = false;
  };
  return (
    <button
      type="button"
      className={look === 'bordered' ? buttons.button : styles.quiet}
      aria-pressed={kept !== undefined}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.3 has it for every role
      aria-description={title}
      data-save={id}
      onClick={() => void press()}
    >
      <Icon name="bookmark" filled={kept !== undefined} />
      {kept ? libraryStrings.saved : libraryStrings.save}
    </button>
  );
}

/** Saves the whole story, which a card does not hold. Failures are said, never thrown. */
function useSave(id: StoryId, title: string): () => Promise<void> {
  const library = useLibrary();
  const engine = useEngine();
  const queries = useQueryClient();
  const { say } = useNotices();
  const announce = useAnnounce();
  return async () => {
    try {
      const answer = await queries.fetchQuery(storyQuery(engine, id));
      if (!answer) return say({ text: libraryStrings.gone(title) });
      await library.save(answer.story, Date.now() / 1000);
      // Where it failed, the library has said so.
      if (library.state().saved.has(answer.story.id)) announce(libraryStrings.kept(title));
    } catch {
      say({ text: libraryStrings.loadFailed(title) });
    }
    return undefined;
  };
}
