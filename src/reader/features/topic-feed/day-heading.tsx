import type { Day } from '../../../engine/query.ts';
import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { feedStrings } from '../../strings/feed.ts';
import styles from './day-heading.module.css';

export interface DayHeadingProps {
  readonly day: Day;
  /** Of the whole view, not only of what has been loaded; left out where it is not known. */
  readonly stories?: number | undefined;
}

export function DayHeading({ day, stories }: DayHeadingProps) {
  const formats = useFormats();
  const time = Date.parse(`${day}T00:00:00Z`) / 1000;
  return (
    <div className={styles.heading}>
      <h2 className={styles.day} suppressHydrationWarning>
        {formats.day(time, useNow())}
      </h2>
      {stories !== undefined && (
        <span className={styles.count}>{feedStrings.feed.stories(stories)}</span>
      )}
    </div>
  );
}
