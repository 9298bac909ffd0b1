import { useRef, useState } from 'react';
import type { Day } from '../../../engine/query.ts';
import { filterStrings } from '../../strings/filter.ts';
import type { DateRange } from './date-range.ts';
import styles from './day-fields.module.css';

export interface DayFieldsProps {
  /** First and last day of the edition. */
  readonly min: Day;
  readonly max: Day;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly onChange: (range: DateRange, options?: { replace?: boolean }) => void;
}

const words = filterStrings.dates;

/** The two days, typed. */
export function DayFields({ min, max, from, to, onChange }: DayFieldsProps) {
  return (
    <div className={styles.fields}>
      <DayField
        min={min}
        max={max}
        label={words.firstDay}
        value={from}
        onChange={(day, options) => onChange({ from: day, to }, options)}
      />
      <DayField
        min={min}
        max={max}
        label={words.lastDay}
        value={to}
        onChange={(day, options) => onChange({ from, to: day }, options)}
      />
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: Day | undefined;
  readonly min: Day;
  readonly max: Day;
  readonly onChange: (day: Day | undefined, options: { replace: boolean }) => void;
}

/**
 * Half a typed date is no date yet (the field's value is empty, or its year is 0002): only a day of
 * the edition goes on. Emptying counts when the field is left.
 */
function DayField({ label, value, min, max, onChange }: DayFieldProps) {
  const [draft, setDraft] = useState<string>();
  const pushed = useRef(false);
  const send = (day: Day | undefined) => {
    if (day === value) return;
    onChange(day, { replace: pushed.current });
    pushed.current = true;
  };
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        type="date"
        className={styles.input}
        value={draft ?? value ?? ''}
        min={min}
        max={max}
        onChange={(event) => {
          setDraft(event.target.value);
          if (event.target.value !== '' && event.target.validity.valid) send(event.target.value);
        }}
        onBlur={() => {
          if (draft === '') send(undefined);
          setDraft(undefined);
          pushed.current = false;
        }}
      />
    </label>
  );
}
