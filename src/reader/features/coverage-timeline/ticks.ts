import type { Seconds } from '../../../bundle/ids.ts';
import { DAY, HOUR, MINUTE, type Distance } from './distance.ts';

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
  ...[1, 2, 3, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650].map((days) => days * DAY),
];

/** A line across the chart, and how long after its start it stands. */
export interface Tick {
  readonly after: Distance;
  /** Percent of the chart's width. */
  readonly at: number;
}

/**
 * At most `most` lines at round distances from the start. The start itself is not among them: it
 * is named by its weekday and clock.
 */
export function ticksOf(span: Seconds, most: number): Tick[] {
  const step = STEPS.find((seconds) => span / seconds < most + 1) ?? STEPS.at(-1) ?? DAY;
  const ticks: Tick[] = [];
  for (let after = step; after <= span; after += step) {
    const inDays = step >= DAY;
    ticks.push({
      after: { unit: inDays ? 'days' : 'seconds', value: inDays ? after / DAY : after },
      at: Math.round((after / span) * 10_000) / 100,
    });
  }
  return ticks;
}
