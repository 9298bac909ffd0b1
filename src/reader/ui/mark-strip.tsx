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

/** Across a dot, and inside of a hollow one's ring. */
const SIZE = 6;
const LEAD_SIZE = 9;
const RING = 1.25;

/**
 * Marks over time on a hairline. All that look alike are one path, of strokes without length whose
 * caps are the dots: so they stay round at any width, and a feed of stories that many cover has a few
 * elements a strip, not one for each article. Draws nothing where all marks share one moment, since
 * there is no time to show then.
 *
 * @param label says the same in words
 */
export function MarkStrip({ marks, label }: { marks: readonly StripMark[]; label: string }) {
  const looks = looksOf(marks);
  if (looks.length === 0) return null;
  return (
    <svg
      className={styles.strip}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of the page's own
      role="img"
      aria-label={label}
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
    >
      <path className={styles.line} d="M0 7h100" />
      {looks.map(({ mark, path }) => {
        const size = mark.lead ? LEAD_SIZE : SIZE;
        const kind = mark.first ? styles.first : mark.lead ? styles.lead : styles.other;
        if (!mark.hollow) return <path key={path} className={kind} strokeWidth={size} d={path} />;
        return [
          <path key={path} className={kind} strokeWidth={size + RING} d={path} />,
          <path key={`${path}z`} className={styles.inside} strokeWidth={size - RING} d={path} />,
        ];
      })}
    </svg>
  );
}

/** Marks that look alike, as one path. */
interface Look {
  readonly mark: StripMark;
  readonly path: string;
}

/** The plain ones first, so that those which matter are drawn over them; one dot a place. */
function looksOf(marks: readonly StripMark[]): Look[] {
  const start = marks.reduce((least, mark) => Math.min(least, mark.at), Infinity);
  const end = marks.reduce((most, mark) => Math.max(most, mark.at), -Infinity);
  if (!(end > start)) return [];
  const places = new Map<number, StripMark>();
  for (const mark of marks) {
    const percent = round(Math.round(((mark.at - start) / (end - start)) * (100 / STEP)) * STEP);
    const there = places.get(percent);
    places.set(percent, there ? merge(there, mark) : mark);
  }
  const looks = new Map<number, Look>();
  for (const [percent, mark] of places) {
    const before = looks.get(weight(mark))?.path ?? '';
    looks.set(weight(mark), { mark, path: `${before}M${percent} 7h.01` });
  }
  return [...looks].sort(([a], [b]) => a - b).map(([, look]) => look);
}

function merge(a: StripMark, b: StripMark): StripMark {
  const main = weight(b) > weight(a) ? b : a;
  return { ...main, first: Boolean(a.first || b.first), lead: Boolean(a.lead || b.lead) };
}

function weight(mark: StripMark): number {
  return (mark.lead ? 4 : 0) + (mark.first ? 2 : 0) + (mark.hollow ? 0 : 1);
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
