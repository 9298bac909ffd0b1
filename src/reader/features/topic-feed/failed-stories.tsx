import { useId } from 'react';
import { ProblemPanel } from '../../edition/problem-panel.tsx';
import { feedStrings } from '../../strings/feed.ts';
import type { Entry } from './composition.ts';
import { DayHeading, type DayHeadingProps } from './day-heading.tsx';
import styles from './failed-stories.module.css';

interface FailedStoriesProps {
  readonly entry: Entry & { kind: 'failure' };
  readonly place: number;
  readonly total: number;
  readonly level: 2 | 3;
  readonly heading?: DayHeadingProps | undefined;
  readonly onRetry: () => void;
}

/** In the place of stories whose file could not be used; the rest of the feed is not touched. */
export function FailedStories({
  entry,
  place,
  total,
  level,
  heading,
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
      {heading && <DayHeading {...heading} />}
      <Heading id={title} className={styles.title}>
        {feedStrings.failed.title(entry.stories)}
      </Heading>
      <ProblemPanel problem={entry.failure} onRetry={onRetry} compact />
    </article>
  );
}
