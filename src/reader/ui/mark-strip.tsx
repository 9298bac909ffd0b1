import styles from './mark-strip.module.css';

/** A dot on the strip; `at` on any scale that the marks of a strip share. */
export interface StripMark {
  readonly at: number;
  /** Which one is spoken of. Where it came first, too: first's colour, lead's size. */
  readonly lead?: boolean;
  /** There, but not in what the reader chose. */
  readonly hollow?: boolean;
}

/** Marks closer than this share of the strip would hide each other; one dot stands for them. */
const STEP = 0.4;

/** Pixels across a dot, and across that which is spoken of; how thick a hollow one's ring is. */
const SIZE = 6;
const LEAD_SIZE = 9;
const RING = 1.25;

/** What a dot looks like: the sum of these. Larger sums are drawn over smaller ones. */
const SOLID = 1;
const FIRST = 2;
const LEAD = 4;

/**
 * Marks over time on a hairline. All that look alike are one path, of strokes without length whose
 * caps are the dots: so they stay round at any width, and a feed of stories that many cover has a few
 * elements a strip, not one for each article. Draws nothing where all marks share one moment, since
 * there is no time to show then.
 *
 * @param marks in their order in time
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
      {looks.map(([look, d]) => {
        const size = look & LEAD ? LEAD_SIZE : SIZE;
        const kind = look & FIRST ? styles.first : look & LEAD ? styles.lead : styles.other;
        const dots = (className: string | undefined, strokeWidth: number) => (
          <path key={look + strokeWidth} {...{ className, strokeWidth, d }} />
        );
        if (look & SOLID) return dots(kind, size);
        return [dots(kind, size + RING), dots(styles.inside, size - RING)];
      })}
    </svg>
  );
}

/** Each look with the path of all its dots, one dot a place; the plain ones first. */
function looksOf(marks: readonly StripMark[]): (readonly [look: number, path: string])[] {
  const start = marks[0]?.at ?? 0;
  const span = (marks.at(-1)?.at ?? 0) - start;
  if (span === 0) return [];
  const places = new Map<number, number>();
  for (const mark of marks) {
    const { at, lead, hollow } = mark;
    const place = Math.round(((at - start) / span) * (100 / STEP));
    const there = places.get(place) ?? 0;
    const look = (hollow ? 0 : SOLID) + (mark === marks[0] ? FIRST : 0) + (lead ? LEAD : 0);
    // What came first or is spoken of is both there; whether it is hollow is for the greater to say.
    places.set(place, ((there | look) & ~SOLID) | (Math.max(there, look) & SOLID));
  }
  const looks = new Map<number, string>();
  for (const [place, look] of places) {
    const percent = Math.round(place * STEP * 10) / 10;
    looks.set(look, `${looks.get(look) ?? ''}M${percent} 7h.01`);
  }
  return [...looks].sort(([a], [b]) => a - b);
}
