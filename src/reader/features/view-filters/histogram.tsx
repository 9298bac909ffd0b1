import { memo, useRef, type PointerEvent } from 'react';
import type { DateCount } from '../../../engine/answers.ts';
import { useNow } from '../../platform/clock.ts';
import { isRightToLeft } from '../../platform/direction.ts';
import { useAfterPaint } from '../../platform/use-after-paint.ts';
import { useFormats, useIsRendered } from '../../platform/use-formats.ts';
import { filterStrings } from '../../strings/filter.ts';
import { between, timeOf, type BarRange } from './date-range.ts';
import styles from './histogram.module.css';
import { rangeWords } from './range-words.ts';

export interface HistogramProps {
  readonly bars: readonly DateCount[];
  readonly range: BarRange;
  /** The bars are not yet those of this view: they stand back, and say no number. */
  readonly counting: boolean;
  /** Whether the range is a choice; otherwise all bars look alike. */
  readonly lit: boolean;
  readonly onPreview: (range: BarRange | undefined) => void;
  readonly onCommit: (range: BarRange) => void;
}

const HEIGHT = 56;
/** Share of a bar's place that it fills. */
const FILLED = 78;

/**
 * Stories by date. Pressing, dragging and letting go chooses the bars in between. It is for those
 * who point: the sliders below it do the same for the keyboard, so it takes no focus itself.
 */
export function Histogram(props: HistogramProps) {
  const { bars, range, counting, lit, onPreview, onCommit } = props;
  const most = bars.reduce((highest, bar) => Math.max(highest, bar.stories), 1);
  const drag = useDrag(bars.length, onPreview, onCommit);
  const width = 100 / bars.length;
  const here = useAfterPaint(true, useIsRendered());
  return (
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of the page's own
      role="img"
      aria-label={counting ? filterStrings.dates.countingChart : filterStrings.dates.chart}
      className={`${styles.histogram} ${counting ? styles.counting : ''}`}
      height={HEIGHT}
      {...drag}
    >
      {here &&
        bars.map((bar, position) => (
          <Bar
            key={bar.start}
            bar={bar}
            named={!counting}
            x={position * width}
            width={width}
            share={bar.stories / most}
            chosen={lit && position >= range.first && position <= range.last}
          />
        ))}
    </svg>
  );
}

interface BarProps {
  readonly bar: DateCount;
  /** Says how many it counts to whoever points at it. */
  readonly named: boolean;
  readonly x: number;
  readonly width: number;
  readonly share: number;
  readonly chosen: boolean;
}

const Bar = memo(function Bar({ bar, named, x, width, share, chosen }: BarProps) {
  const formats = useFormats();
  const now = useNow();
  const when = rangeWords(timeOf(bar.start), timeOf(bar.end), now, formats);
  // A day with one story beside a day with a hundred must still be seen.
  const height = bar.stories === 0 ? 1 : Math.max(3, Math.round(share * (HEIGHT - 2)));
  return (
    <g className={chosen ? styles.chosen : styles.bar}>
      {named && (
        <title suppressHydrationWarning>
          {filterStrings.dates.bar({ when, stories: bar.stories })}
        </title>
      )}
      <rect className={styles.place} x={percent(x)} width={percent(width)} height="100%" />
      <rect
        className={styles.shape}
        x={percent(x + (width * (100 - FILLED)) / 200)}
        width={percent((width * FILLED) / 100)}
        y={HEIGHT - height}
        height={height}
      />
    </g>
  );
});

function useDrag(
  count: number,
  onPreview: HistogramProps['onPreview'],
  onCommit: HistogramProps['onCommit'],
) {
  const start = useRef<number>(undefined);
  const barAt = (event: PointerEvent<SVGSVGElement>) => {
    const { left, right, width } = event.currentTarget.getBoundingClientRect();
    const from = isRightToLeft(event.currentTarget) ? right - event.clientX : event.clientX - left;
    const bar = Math.floor((from / width) * count);
    return Math.min(Math.max(bar, 0), count - 1);
  };
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      start.current = barAt(event);
      onPreview(between(start.current, start.current));
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (start.current !== undefined) onPreview(between(start.current, barAt(event)));
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      if (start.current === undefined) return;
      const range = between(start.current, barAt(event));
      start.current = undefined;
      onCommit(range);
    },
    // The page took the gesture for its own, as when it scrolls.
    onPointerCancel: () => {
      start.current = undefined;
      onPreview(undefined);
    },
  };
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`;
}
