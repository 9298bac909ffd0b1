import { useId } from 'react';
import { ProblemPanel } from '../../edition/problem-panel.tsx';
import { feedStrings } from '../../strings/feed.ts';
import styles from './failed-stories.module.css';

interface FailedStoriesProps {
  /** Why, and how many. */
  readonly problem: unknown;
  readonly stories: number;
  readonly place: number;
  readonly total: number;
  readonly level: 2 | 3;
  readonly onRetry: () => void;
}

/** In the place of stories whose file could not be used; the rest of the feed is not touched. */
export function FailedStories({
  problem,
  stories,
  place,
  total,
  level,
  onRetry,
}: FailedStoriesProps) {
  const title = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article
      className={styles.failed}
      aria-labelledby={title}
      aria-posinset={place}
      aria-setsize={total}
    >
      <Heading id={title} className={styles.title}>
        {feedStrings.failed.title(stories)}
      </Heading>
      <ProblemPanel problem={problem} onRetry={onRetry} compact />
    </article>
  );
}
