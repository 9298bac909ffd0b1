import { useState } from 'react';
import type { DateCount, Edition } from '../../../engine/answers.ts';
import type { Day } from '../../../engine/query.ts';
import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { filterStrings } from '../../strings/filters.ts';
import buttons from '../../ui/button.module.css';
import { barsOf, dayOf, daysOf, timeOf, type BarRange, type DateRange } from './date-range.ts';
import { DaySliders } from './day-sliders.tsx';
import { DayFields } from './day-fields.tsx';
import styles from './date-filter.module.css';
import filter from './filter.module.css';
import { Histogram } from './histogram.tsx';

export interface DateFilterProps {
  readonly bars: readonly DateCount[];
  /** Times of the oldest and of the newest story of the edition. */
  readonly span: Edition['span'];
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly onChange: (range: DateRange, options?: { replace?: boolean }) => void;
}

const words = filterStrings.dates;

/** When: a histogram to drag over, sliders for its two ends, and days to type. */
export function DateFilter({ bars, span, from, to, onChange }: DateFilterProps) {
  // What a drag or a slider would choose, shown before the address says so.
  const [preview, setPreview] = useState<BarRange>();
  const active = from !== undefined || to !== undefined;
  const chosen = preview ?? barsOf(bars, { from, to });
  const commit = (range: BarRange, options?: { replace?: boolean }) => {
    setPreview(undefined);
    onChange(daysOf(bars, range), options);
  };
  const shared = { bars, range: chosen, onPreview: setPreview, onCommit: commit };
  return (
    <fieldset className={styles.dates}>
      <legend className={filter.title}>{words.title}</legend>
      {bars.length > 1 && (
        <>
          <Histogram {...shared} lit={active || preview !== undefined} />
          <DaySliders {...shared} />
        </>
      )}
      <Chosen bars={bars} range={chosen} days={preview ? daysOf(bars, preview) : { from, to }} />
      <DayFields
        min={dayOf(span.first)}
        max={dayOf(span.last)}
        from={from}
        to={to}
        onChange={onChange}
      />
      {active && (
        <button
          type="button"
          className={buttons.plain}
          onClick={() => onChange({ from: undefined, to: undefined })}
        >
          {words.clear}
        </button>
      )}
    </fieldset>
  );
}

/** "12 Nov to 19 Nov: 8 stories": what the bars in the range add up to. */
function Chosen(props: { bars: readonly DateCount[]; range: BarRange; days: DateRange }) {
  const { bars, range, days } = props;
  const formats = useFormats();
  const now = useNow();
  const start = days.from ?? bars[0]?.start;
  const end = days.to ?? bars.at(-1)?.end;
  if (start === undefined || end === undefined) return null;
  const written = words.range(
    formats.shortDate(timeOf(start), now),
    formats.shortDate(timeOf(end), now),
  );
  // A typed day may cut a bar of a month in two, and then the bars do not know.
  const whole =
    start === bars[range.first]?.start && end === bars[range.last]?.end
      ? bars.slice(range.first, range.last + 1).reduce((sum, bar) => sum + bar.stories, 0)
      : undefined;
  return (
    <p className={styles.chosen}>{whole === undefined ? written : words.bar(written, whole)}</p>
  );
}
