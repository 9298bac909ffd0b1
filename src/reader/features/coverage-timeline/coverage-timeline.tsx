import { useDeferredValue, useId, useMemo, type ReactNode } from 'react';
import type { CoverageArticle } from '../../../engine/answers.ts';
import type { ArticleFilter } from '../../../engine/query.ts';
import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { timelineStrings as words } from '../../strings/timeline.ts';
import { Chart } from './chart.tsx';
import styles from './coverage-timeline.module.css';
import { DayJumps } from './day-jumps.tsx';
import { OrderSwitch } from './order-switch.tsx';
import { summaryOf } from './summary.ts';
import { TimelineList } from './timeline-list.tsx';
import { timelineOf, type TimelineOrder } from './timeline.ts';
import { summaryWords } from './words.ts';

export interface CoverageTimelineProps {
  /** The story's articles, its own lead first, then best first. */
  readonly articles: readonly CoverageArticle[];
  readonly filter: ArticleFilter;
  readonly order: TimelineOrder;
  readonly onOrder: (order: TimelineOrder) => void;
  /** Query string that links to other stories carry along, with its "?". */
  readonly search?: string;
  /** What the page has to say between the summary and the chart: filters, notices. */
  readonly children?: ReactNode;
}

/** Everybody's coverage of one event, merged by time: in a sentence, as a chart, and in full. */
export function CoverageTimeline(props: CoverageTimelineProps) {
  const { articles, filter, order, onOrder, search = '', children } = props;
  const { providers, without, type } = filter;
  const asked = useMemo(
    () => timelineOf(articles, { providers, without, ...(type && { type }) }, order),
    [articles, providers, without, type, order],
  );
  // What was pressed answers at once; hundreds of entries follow when the browser has time.
  const timeline = useDeferredValue(asked);
  const formats = useFormats();
  const now = useNow();
  const id = useId();
  const summary = summaryOf(timeline);
  const sentence = summary ? summaryWords(summary, formats, now) : '';
  const several = timeline.entries.length > 1;
  return (
    <section className={styles.coverage} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className={styles.heading}>
        {summary ? words.heading(summary) : words.none}
      </h2>
      {sentence !== '' && (
        <p id={`${id}-summary`} className={styles.summary} suppressHydrationWarning>
          {sentence}
        </p>
      )}
      {children}
      <Chart
        entries={timeline.entries}
        describedBy={sentence === '' ? undefined : `${id}-summary`}
      />
      {several && (
        <div className={styles.tools}>
          <DayJumps days={timeline.days} />
          <OrderSwitch order={order} onOrder={onOrder} />
        </div>
      )}
      <TimelineList timeline={timeline} search={search} />
    </section>
  );
}
