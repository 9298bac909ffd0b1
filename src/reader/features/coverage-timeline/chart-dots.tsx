import {
  memo,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { isRightToLeft } from '../../platform/direction.ts';
import { dotBeside, type ChartLayout, type Dot } from './chart-layout.ts';
import styles from './chart-dots.module.css';
import { MarkLink, markClass, MarkShape, type MarkPlace } from './chart-mark.tsx';
import { entryAnchor, goTo } from './go-to.ts';
import type { Entry } from './timeline.ts';

/** WCAG 2.5.8: a target of 24 by 24 CSS pixels. */
const REACH = 12;

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
    const next = dotBeside(dots, from, event.key, isRightToLeft(event.currentTarget));
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
          <MarkShape
            key={dot.mark.entry.rank}
            {...shapeOf(dot)}
            radius={REACH}
            className={styles.reach}
          />
        ))}
      </g>
      {dots.map((dot) => (
        <MarkLink
          key={dot.mark.entry.rank}
          {...shapeOf(dot)}
          entry={dot.mark.entry}
          stop={dot === current}
        />
      ))}
      {/* Once more on top: what the chart is about must not hide behind a neighbour. */}
      <g aria-hidden="true" className={styles.top}>
        {dots
          .filter(({ mark }) => mark.entry.first || mark.entry.lead)
          .map((dot) => (
            <MarkShape
              key={dot.mark.entry.rank}
              {...shapeOf(dot)}
              className={markClass(dot.mark.entry)}
            />
          ))}
      </g>
    </g>
  );
});

function shapeOf({ mark, y, radius }: Dot): MarkPlace {
  return { at: mark.at, until: mark.until, y, radius, rank: mark.entry.rank };
}
