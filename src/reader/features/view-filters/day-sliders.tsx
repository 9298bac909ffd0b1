import { useRef } from 'react';
import type { DateCount } from '../../../engine/answers.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { filterStrings } from '../../strings/filter.ts';
import { timeOf, type BarRange } from './date-range.ts';
import styles from './day-sliders.module.css';

export interface DaySlidersProps {
  readonly bars: readonly DateCount[];
  readonly range: BarRange;
  readonly onPreview: (range: BarRange | undefined) => void;
  readonly onCommit: (range: BarRange, options?: { replace?: boolean }) => void;
}

const words = filterStrings.dates;

/**
 * The two ends of the range on one track. They cannot pass each other. The address changes when
 * the thumb or the key is let go; while the focus stays, further changes replace the first, so
 * that Back does not have to undo every key.
 */
export function DaySliders({ bars, range, onPreview, onCommit }: DaySlidersProps) {
  const moved = useRef<BarRange>(undefined);
  const pushed = useRef(false);
  const preview = (next: BarRange) => {
    moved.current = next;
    onPreview(next);
  };
  const commit = () => {
    if (!moved.current) return;
    onCommit(moved.current, { replace: pushed.current });
    pushed.current = true;
    moved.current = undefined;
  };
  const leave = () => {
    commit();
    pushed.current = false;
  };
  const { first, last } = range;
  const shared = { max: bars.length - 1, onDone: commit, onLeave: leave };
  return (
    <div className={styles.sliders}>
      <Slider
        {...shared}
        name={words.from}
        value={first}
        raised={first === bars.length - 1}
        day={bars[first]?.start}
        onMove={(value) => preview({ first: Math.min(value, last), last })}
      />
      <Slider
        {...shared}
        name={words.to}
        value={last}
        raised={false}
        day={bars[last]?.end}
        onMove={(value) => preview({ first, last: Math.max(value, first) })}
      />
    </div>
  );
}

interface SliderProps {
  readonly name: string;
  readonly value: number;
  readonly max: number;
  /** In front of the other one where both thumbs lie on each other at the end. */
  readonly raised: boolean;
  readonly day: string | undefined;
  readonly onMove: (value: number) => void;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function Slider({ name, value, max, raised, day, onMove, onDone, onLeave }: SliderProps) {
  const formats = useFormats();
  return (
    <input
      type="range"
      className={`${styles.slider} ${raised ? styles.raised : ''}`}
      aria-label={name}
      aria-valuetext={day && formats.date(timeOf(day))}
      min={0}
      max={max}
      step={1}
      value={value}
      onChange={(event) => onMove(event.target.valueAsNumber)}
      onKeyUp={onDone}
      onPointerUp={onDone}
      onBlur={onLeave}
    />
  );
}
