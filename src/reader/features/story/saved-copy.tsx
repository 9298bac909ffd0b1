import { ProblemPanel } from '../../edition/problem-panel.tsx';
import type { SavedStory } from '../../library/library.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { storyStrings } from '../../strings/story.ts';
import styles from './saved-copy.module.css';

interface SavedCopyProps {
  readonly saved: SavedStory;
  /** Why the edition's own story is not shown; undefined where the edition has none. */
  readonly problem: unknown;
  readonly onRetry: () => void;
}

/** Says that what follows is the reader's own copy, and why. */
export function SavedCopy({ saved, problem, onRetry }: SavedCopyProps) {
  const formats = useFormats();
  const when = formats.date(saved.savedAt);
  const { gone, failed } = storyStrings.copy;
  return (
    <div className={styles.copy}>
      <p>{problem ? failed(when) : gone(when)}</p>
      {problem !== undefined && problem !== null && (
        <ProblemPanel problem={problem} onRetry={onRetry} compact />
      )}
    </div>
  );
}
