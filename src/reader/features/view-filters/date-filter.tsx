import { useState } from 'react';
import type { DateCount, Edition } from '../../../engine/answers.ts';
import type { Day } from '../../../engine/query.ts';
import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { filterStrings } from '../../strings/filter.ts';
import buttons from '../../ui/button.module.css';
import { barsOf, dayOf, daysOf, timeOf, type BarRange, type DateRange } from './date-range.ts';
import { DaySliders } from './day-sliders.tsx';
import { DayFields } from './day-fields.tsx';
import styles from './date-filter.module.css';
import filter from './filter.module.css';
import { Histogram } from './histogram.tsx';
import { rangeWords } from './range-words.ts';

export interface DateFilterProps {
  readonly bars: readonly DateCount[];
  /** What the bars count is another view: that of this one is on its way. */
  readonly counting?: boolean;
  /** Times of the oldest and of the newest story of the edition. */
  readonly span: Edition['span'];
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly onChange: (range: DateRange, options?: { replace?: boolean }) => void;
}

const words = filterStrings.dates;

/** When: a histogram to drag over, sliders for its two ends, and days to type. */
export function DateFilter(props: DateFilterProps) {
  const { bars, counting = false, span, from, to, onChange } = props;
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
          <Histogram {...shared} counting={counting} lit={active || preview !== undefined} />
          <DaySliders {...shared} />
        </>
      )}
      <Chosen
        {...{ bars, span, counting }}
        range={chosen}
        days={preview ? daysOf(bars, preview) : { from, to }}
      />
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
          onClick={(event) => {
            // The button goes away with the choice; the focus stays among the dates.
            event.currentTarget.closest('fieldset')?.querySelector('input')?.focus();
            onChange({ from: undefined, to: undefined });
          }}
        >
          {words.clear}
        </button>
      )}
    </fieldset>
  );
}

/** "12 Nov to 19 Nov: 8 stories" */
function Chosen({ days: { from, to }, bars, counting, range, span }: ChosenProps) {
  const formats = useFormats();
  const now = useNow();
  const first = from === undefined ? span.first : timeOf(from);
  const last = to === undefined ? span.last : timeOf(to);
  const written = rangeWords(first, last, now, formats);
  // A typed day may cut a bar of a month in two, and then the bars do not know.
  const whole =
    !counting &&
    (from === undefined || from === bars[range.first]?.start) &&
    (to === undefined || to === bars[range.last]?.end);
  const within = bars.slice(range.first, range.last + 1);
  const stories = within.reduce((sum, bar) => sum + bar.stories, 0);
  return (
    <p className={styles.chosen} suppressHydrationWarning>
      {whole ? words.bar({ when: written, stories }) : written}
    </p>
  );
}

interface ChosenProps {
  readonly bars: readonly DateCount[];
  readonly counting: boolean;
  readonly span: Edition['span'];
  readonly range: BarRange;
  readonly days: DateRange;
}
