import type { MouseEvent } from 'react';
import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import styles from './day-jumps.module.css';
import { goTo } from './go-to.ts';
import { jumpsOf } from './jumps.ts';
import type { TimelineDay } from './timeline.ts';

const words = timelineStrings.jump;

/** Links to the days of a long timeline, or to its months; nothing for a short one. */
export function DayJumps({ days }: { days: readonly TimelineDay[] }) {
  const formats = useFormats();
  const now = useNow();
  const jumps = jumpsOf(days);
  if (!jumps) return null;
  const go = (event: MouseEvent, anchor: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(anchor);
  };
  return (
    <nav aria-label={words[jumps.by]}>
      <ul className={styles.places}>
        {jumps.places.map(({ anchor, start, articles }) => {
          const byDay = jumps.by === 'days';
          const when = byDay ? formats.shortDate(start, now) : formats.month(start);
          return (
            <li key={anchor}>
              <a
                className={styles.place}
                suppressHydrationWarning
                href={`#${anchor}`}
                aria-label={words.to({ when, articles })}
                onClick={(event) => go(event, anchor)}
              >
                {when}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
