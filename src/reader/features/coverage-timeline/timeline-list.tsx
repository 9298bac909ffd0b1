import { useEffect } from 'react';
import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { timelineStrings as words } from '../../strings/timeline.ts';
import { dayAnchor, entryAnchor, goTo } from './go-to.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import styles from './timeline-list.module.css';
import type { Entry, Timeline, TimelineDay } from './timeline.ts';
import { quietWords } from './words.ts';

/** From here on the browser leaves out the work for entries that are out of sight. */
const LONG = 40;

/**
 * One flat list whose items are the articles. The heading of a day stands in its first item, so
 * that the list holds nothing but articles and still counts them right.
 */
export function TimelineList({ timeline, search }: { timeline: Timeline; search: string }) {
  const { days, entries, firstOf } = timeline;
  useArrival();
  if (entries.length === 0) return null;
  return (
    <ol
      // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops it with the markers
      role="list"
      aria-label={words.list}
      data-stops
      className={entries.length > LONG ? styles.long : styles.list}
    >
      {days.flatMap((day) =>
        day.entries.map((entry, place) => (
          <li key={entry.rank} id={entryAnchor(entry)} className={styles.item}>
            <Quiet entry={entry} />
            {place === 0 && <DayHeading day={day} />}
            <TimelineEntry entry={entry} firstOf={firstOf} search={search} />
          </li>
        )),
      )}
    </ol>
  );
}

function DayHeading({ day }: { day: TimelineDay }) {
  const formats = useFormats();
  const now = useNow();
  return (
    <h3 id={dayAnchor(day)} tabIndex={-1} className={styles.day} suppressHydrationWarning>
      {formats.day(day.start, now)}
    </h3>
  );
}

function Quiet({ entry: { quiet } }: { entry: Entry }) {
  return quiet ? <p className={styles.quiet}>{quietWords(quiet)}</p> : null;
}

/** An address may name an entry: a mark of the chart that was opened in a new tab. */
function useArrival() {
  useEffect(() => {
    const anchor = window.location.hash.slice(1);
    if (/^(article|day)--?\d+$/.test(anchor)) goTo(anchor);
  }, []);
}
