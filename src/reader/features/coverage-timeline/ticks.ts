import type { Seconds } from '../../../bundle/ids.ts';
import { DAY, HOUR, MINUTE, YEAR } from './distance.ts';

/** Steps that a reader counts in. */
const STEPS: readonly Seconds[] = [
  1,
  2,
  5,
  10,
  15,
  30,
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 3, 7, 14, 30, 60, 90, 180].map((days) => days * DAY),
  ...[1, 2, 5, 10, 20, 50, 100, 200].map((years) => years * YEAR),
];

/** A line across the chart, and how long after its start it stands. */
export interface Tick {
  readonly after: { readonly unit: 'seconds' | 'days' | 'years'; readonly value: number };
  /** Percent of the chart's width. */
  readonly at: number;
}

/** How many lines there is room for. */
export interface TickRoom {
  readonly ticks: number;
  /** The same from days on, whose words are longer. */
  readonly dayTicks: number;
}

/**
 * At most that many lines at round distances from the start. The start itself is not among them: it
 * is named by its weekday and clock.
 */
export function ticksOf(span: Seconds, { ticks: most, dayTicks }: TickRoom): Tick[] {
  const fits = (step: Seconds) => span / step < (step < DAY ? most : dayTicks) + 1;
  const step = STEPS.find(fits) ?? span;
  const [unit, size] = unitOf(step);
  const ticks: Tick[] = [];
  for (let after = step; after <= span; after += step) {
    ticks.push({
      after: { unit, value: after / size },
      at: Math.round((after / span) * 10_000) / 100,
    });
  }
  return ticks;
}

function unitOf(step: Seconds): [Tick['after']['unit'], Seconds] {
  if (step >= YEAR) return ['years', YEAR];
  return step >= DAY ? ['days', DAY] : ['seconds', 1];
}
