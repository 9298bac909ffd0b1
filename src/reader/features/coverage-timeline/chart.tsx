import { useId, useMemo, useState } from 'react';
import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { ChartCaption } from './chart-caption.tsx';
import { ChartDots } from './chart-dots.tsx';
import { AXIS_HEIGHT, LANE_HEIGHT, layOut } from './chart-layout.ts';
import { chartOf, type ChartModel } from './chart-model.ts';
import styles from './chart.module.css';
import type { Entry } from './timeline.ts';
import { useNarrow } from './use-narrow.ts';
import { tickWords } from './words.ts';

const WIDE = { lanes: 10, columns: 48, ticks: 5, dayTicks: 5 };
const NARROW = { lanes: 6, columns: 32, ticks: 3, dayTicks: 2 };

const words = timelineStrings.chart;

/**
 * Articles over time, a lane a provider. Its words are HTML and its places percentages, so that
 * neither text nor dots ever stretch or shrink. Nothing, where time has nothing to show.
 *
 * @param entries oldest first
 * @param describedBy what says the same in words
 */
export function Chart({
  entries,
  describedBy,
}: {
  entries: readonly Entry[];
  describedBy?: string | undefined;
}) {
  const narrow = useNarrow();
  const model = useMemo(() => chartOf(entries, narrow ? NARROW : WIDE), [entries, narrow]);
  return model ? <Plot model={model} narrow={narrow} describedBy={describedBy} /> : null;
}

interface PlotProps {
  readonly model: ChartModel;
  readonly narrow: boolean;
  readonly describedBy: string | undefined;
}

function Plot({ model, narrow, describedBy }: PlotProps) {
  const [active, setActive] = useState<Entry>();
  const layout = useMemo(() => layOut(model, narrow), [model, narrow]);
  const hint = useId();
  return (
    <figure className={styles.chart}>
      <Labels model={model} />
      <svg
        className={styles.plot}
        height={layout.height + AXIS_HEIGHT}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no tag groups inside SVG
        role="group"
        aria-label={words.label}
        aria-describedby={describedBy ? `${describedBy} ${hint}` : hint}
      >
        <Axis model={model} height={layout.height} />
        <ChartDots layout={layout} onActive={setActive} />
      </svg>
      <p id={hint} hidden>
        {words.hint}
      </p>
      <ChartCaption entry={active} model={model} />
    </figure>
  );
}

/** Beside the lanes. Hidden from those who listen: each mark names its provider. */
function Labels({ model: { lanes, pile } }: { model: ChartModel }) {
  return (
    <div className={styles.labels} aria-hidden="true">
      {lanes.map(({ provider }) => (
        <span key={provider.id} className={styles.label} dir="auto" title={provider.name}>
          {provider.name}
        </span>
      ))}
      {pile && (
        <span className={`${styles.label} ${styles.others}`}>{words.others(pile.providers)}</span>
      )}
    </div>
  );
}

/** Lines down at round times with their words below, and a dotted line along each lane. */
function Axis({ model, height }: { model: ChartModel; height: number }) {
  const { lanes, pile, ticks } = model;
  const start = useStartWords(model);
  return (
    <g aria-hidden="true" className={styles.axis}>
      {[
        { at: 0, text: start },
        ...ticks.map(({ at, after }) => ({ at, text: tickWords(after) })),
      ].map(({ at, text }) => (
        <g key={at}>
          <line className={styles.down} x1={`${at}%`} x2={`${at}%`} y1="0" y2={height} />
          <text
            className={styles.tick}
            suppressHydrationWarning
            x={`${at}%`}
            y={height + AXIS_HEIGHT - 8}
            textAnchor={at > 95 ? 'end' : 'middle'}
          >
            {text}
          </text>
        </g>
      ))}
      {Array.from({ length: lanes.length + (pile?.levels === 1 ? 1 : 0) }, (_, lane) => {
        const y = (lane + 0.5) * LANE_HEIGHT;
        return <line key={y} className={styles.along} x1="0" x2="100%" y1={y} y2={y} />;
      })}
      {pile && pile.levels > 1 && (
        <line className={styles.ground} x1="0" x2="100%" y1={height} y2={height} />
      )}
    </g>
  );
}

/** "Sun 04:12", or the date where there is no time or the weekday alone would not tell. */
function useStartWords({ start, startIsDay, ticks }: ChartModel): string {
  const formats = useFormats();
  const now = useNow();
  const long = ticks.some(
    ({ after }) => after.unit === 'years' || (after.unit === 'days' && after.value > 6),
  );
  return startIsDay || long ? formats.shortDate(start, now) : formats.weekdayClock(start);
}
