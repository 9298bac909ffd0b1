import styles from './mark-strip.module.css';

/** A dot on the strip; `at` on any scale that the marks of a strip share. */
export interface StripMark {
  readonly at: number;
  /** Which one came first, which one is spoken of. Both together: first's colour, lead's size. */
  readonly first?: boolean;
  readonly lead?: boolean;
  /** There, but not in what the reader chose. */
  readonly hollow?: boolean;
}

/** Marks closer than this share of the strip would hide each other; one dot stands for them. */
const STEP = 0.4;

/**
 * Marks over time on a hairline, placed by percentages so that dots stay round at any width.
 * Draws nothing where all marks share one moment, since there is no time to show then.
 *
 * @param label says the same in words
 */
export function MarkStrip({ marks, label }: { marks: readonly StripMark[]; label: string }) {
  const dots = dotsOf(marks);
  if (dots.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of the page's own
    <svg className={styles.strip} role="img" aria-label={label} height="14">
      <line className={styles.line} x1="0" x2="100%" y1="7" y2="7" />
      {dots.map(({ percent, mark }) => (
        <circle
          key={percent}
          className={classOf(mark)}
          cx={`${percent}%`}
          cy="7"
          r={mark.lead ? 4.5 : 3}
        />
      ))}
    </svg>
  );
}

interface Dot {
  readonly percent: number;
  readonly mark: StripMark;
}

/** One dot a place, the plain ones first, so that those which matter are drawn over them. */
function dotsOf(marks: readonly StripMark[]): Dot[] {
  const start = marks.reduce((least, mark) => Math.min(least, mark.at), Infinity);
  const end = marks.reduce((most, mark) => Math.max(most, mark.at), -Infinity);
  if (!(end > start)) return [];
  const places = new Map<number, StripMark>();
  for (const mark of marks) {
    const percent = round(Math.round(((mark.at - start) / (end - start)) * (100 / STEP)) * STEP);
    const there = places.get(percent);
    places.set(percent, there ? merge(there, mark) : mark);
  }
  return [...places]
    .map(([percent, mark]) => ({ percent, mark }))
    .sort((a, b) => weight(a.mark) - weight(b.mark) || a.percent - b.percent);
}

function merge(a: StripMark, b: StripMark): StripMark {
  const main = weight(b) > weight(a) ? b : a;
  return { ...main, first: Boolean(a.first || b.first), lead: Boolean(a.lead || b.lead) };
}

function weight(mark: StripMark): number {
  return (mark.lead ? 4 : 0) + (mark.first ? 2 : 0) + (mark.hollow ? 0 : 1);
}

function classOf(mark: StripMark): string {
  const kind = mark.first ? styles.first : mark.lead ? styles.lead : styles.other;
  return `${kind} ${mark.hollow ? styles.hollow : ''}`;
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
