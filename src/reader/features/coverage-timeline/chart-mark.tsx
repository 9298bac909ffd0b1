import { memo } from 'react';
import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import styles from './chart-dots.module.css';
import { entryAnchor } from './go-to.ts';
import { DAY } from './distance.ts';
import { isSameEntry, type Entry } from './timeline.ts';
import { offsetWords } from './words.ts';

/** Percent across, CSS pixels down. */
export interface MarkPlace {
  readonly at: number;
  readonly until: number | undefined;
  readonly y: number;
  readonly radius: number;
  readonly rank: number;
}

interface MarkLinkProps extends MarkPlace {
  readonly entry: Entry;
  /** The one mark that the Tab key stops at. */
  readonly stop: boolean;
}

/** A mark: the link to its entry. Drawn again only when it looks different. */
export const MarkLink = memo(Link, (before, after) => {
  return (
    before.at === after.at &&
    before.until === after.until &&
    before.y === after.y &&
    before.radius === after.radius &&
    before.stop === after.stop &&
    isSameEntry(before.entry, after.entry)
  );
});

function Link({ entry, stop, ...place }: MarkLinkProps) {
  const label = useMarkLabel(entry);
  return (
    <a
      href={`#${entryAnchor(entry)}`}
      className={styles.mark}
      aria-label={label}
      tabIndex={stop ? 0 : -1}
      data-rank={entry.rank}
    >
      <MarkShape {...place} radius={place.radius + RING} className={styles.ring} />
      <MarkShape {...place} className={markClass(entry)} />
    </a>
  );
}

/** How far the ring of the focus stands off. */
const RING = 4;
/** A bar is thinner than a dot is high by this much. */
const THINNER = 1.5;

interface MarkShapeProps extends MarkPlace {
  readonly className: string | undefined;
}

/** A dot; for a date without a time, a bar as long as its day. */
export const MarkShape = memo(function MarkShape(props: MarkShapeProps) {
  const { at, until, y, radius, rank, className } = props;
  if (until === undefined) {
    return <circle className={className} cx={`${at}%`} cy={y} r={radius} data-rank={rank} />;
  }
  return (
    <line
      className={`${className} ${styles.bar}`}
      x1={`${at}%`}
      x2={`${until}%`}
      y1={y}
      y2={y}
      strokeWidth={(radius - THINNER) * 2}
      data-rank={rank}
    />
  );
});

export function markClass({ first, lead }: Entry): string | undefined {
  return first ? styles.first : lead ? styles.lead : styles.other;
}

/** After so many days a weekday no longer says which one it was. */
const WEEK = 7;

/** "The Tidewatch, Sun 11:38, +7 h 26 min, this story: the headline" */
function useMarkLabel(entry: Entry): string {
  const formats = useFormats();
  const now = useNow();
  const { provider, published, dateOnly, title } = entry.article;
  const { unit, value } = entry.offset;
  const isLater = value >= (unit === 'days' ? WEEK : WEEK * DAY);
  const clock = isLater
    ? `${formats.shortDate(published, now)} ${formats.clock(published)}`
    : formats.weekdayClock(published);
  const time = dateOnly ? formats.date(published) : clock;
  const { facts, mark, leadMark } = timelineStrings.chart;
  const given = {
    title,
    facts: facts({ provider: provider.name, time, offset: offsetWords(entry) }),
  };
  return entry.lead ? leadMark(given) : mark(given);
}
