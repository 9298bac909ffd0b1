import {
  memo,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { useFormats } from '../../platform/use-formats.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { dotBeside, type ChartLayout, type Dot } from './chart-layout.ts';
import styles from './chart-dots.module.css';
import { entryAnchor, goTo } from './go-to.ts';
import type { Entry } from './timeline.ts';
import { offsetWords } from './words.ts';

/** WCAG 2.5.8: a target of 24 by 24 CSS pixels. */
const REACH = 12;
/** Half the height of a bar. */
const BAR = 3;

interface ChartDotsProps {
  readonly layout: ChartLayout;
  /** The entry under the pointer or the focus; undefined when there is none any more. */
  readonly onActive: (entry: Entry | undefined) => void;
}

/**
 * The marks: links to their entries in the timeline, one tab stop for all of them. Drawn again only
 * when the focus moves, not while the pointer passes over hundreds of them.
 */
export const ChartDots = memo(function ChartDots({ layout: { dots }, onActive }: ChartDotsProps) {
  const [stop, setStop] = useState<number>();
  const lead = dots.find(({ mark }) => mark.entry.lead);
  const current = dots.find(({ mark }) => mark.entry.rank === stop) ?? lead ?? dots[0];
  const dotOf = (target: EventTarget) => {
    const rank =
      target instanceof Element && target.closest('[data-rank]')?.getAttribute('data-rank');
    return dots.find(({ mark }) => String(mark.entry.rank) === rank);
  };
  const point = ({ target }: PointerEvent) => onActive(dotOf(target)?.mark.entry);
  const focus = ({ target }: FocusEvent) => {
    const entry = dotOf(target)?.mark.entry;
    setStop(entry?.rank);
    onActive(entry);
  };
  const move = (event: KeyboardEvent<SVGGElement>) => {
    const from = dotOf(event.target);
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = dotBeside(dots, from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.currentTarget
      .querySelector<SVGAElement>(`a[data-rank="${next.mark.entry.rank}"]`)
      ?.focus();
  };
  const press = (event: MouseEvent) => {
    const dot = dotOf(event.target);
    if (!dot || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(entryAnchor(dot.mark.entry));
  };
  const leave = () => onActive(undefined);
  return (
    <g
      onPointerOver={point}
      onPointerLeave={leave}
      onFocus={focus}
      onBlur={leave}
      onKeyDown={move}
      onClick={press}
    >
      {/* Below all marks, so that reaching for one never covers its neighbour. */}
      <g aria-hidden="true">
        {dots.map((dot) => (
          <Shape
            key={dot.mark.entry.rank}
            dot={dot}
            grow={REACH - dot.radius}
            className={styles.reach}
          />
        ))}
      </g>
      {dots.map((dot) => (
        <MarkLink key={dot.mark.entry.rank} dot={dot} stop={dot === current} />
      ))}
      {/* Once more on top: what the chart is about must not hide behind a neighbour. */}
      <g aria-hidden="true" className={styles.top}>
        {dots
          .filter(({ mark }) => mark.entry.first || mark.entry.lead)
          .map((dot) => (
            <Shape key={dot.mark.entry.rank} dot={dot} className={classOf(dot.mark.entry)} />
          ))}
      </g>
    </g>
  );
});

const MarkLink = memo(function MarkLink({ dot, stop }: { dot: Dot; stop: boolean }) {
  const { entry } = dot.mark;
  const label = useMarkLabel(entry);
  return (
    <a
      href={`#${entryAnchor(entry)}`}
      className={styles.mark}
      aria-label={label}
      tabIndex={stop ? 0 : -1}
      data-rank={entry.rank}
    >
      <Shape dot={dot} grow={4} className={styles.ring} />
      <Shape dot={dot} className={classOf(entry)} />
    </a>
  );
});

/** A dot; for a date without a time, a bar as long as its day. */
function Shape({
  dot,
  grow = 0,
  className,
}: {
  dot: Dot;
  grow?: number;
  className: string | undefined;
}) {
  const { mark, y, radius } = dot;
  const rank = mark.entry.rank;
  if (mark.until !== undefined) {
    return (
      <line
        className={`${className} ${styles.bar}`}
        x1={`${mark.at}%`}
        x2={`${mark.until}%`}
        y1={y}
        y2={y}
        strokeWidth={(BAR + grow) * 2}
        data-rank={rank}
      />
    );
  }
  return (
    <circle className={className} cx={`${mark.at}%`} cy={y} r={radius + grow} data-rank={rank} />
  );
}

function classOf({ first, lead }: Entry): string | undefined {
  return first ? styles.first : lead ? styles.lead : styles.other;
}

/** "The Tidewatch, Sun 11:38, +7 h 26 min, this story: the headline" */
function useMarkLabel(entry: Entry): string {
  const formats = useFormats();
  const { provider, published, dateOnly, title } = entry.article;
  const time = dateOnly ? formats.date(published) : formats.weekdayClock(published);
  const { chart } = timelineStrings;
  const facts = [
    provider.name,
    time,
    offsetWords(entry),
    ...(entry.lead ? [chart.legend.lead] : []),
  ];
  return chart.mark(facts, title);
}
