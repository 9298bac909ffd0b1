import type { Seconds } from '../bundle/ids.ts';
import type { Day } from './query.ts';

export const DAY_SECONDS = 86_400;

/**
 * First second of a day, UTC.
 *
 * @throws RangeError when the text is no day
 */
export function startOfDay(day: Day): Seconds {
  const start = Date.parse(`${day}T00:00:00Z`) / 1000;
  if (Number.isNaN(start)) throw new RangeError(`not a day: ${day}`);
  return start;
}

/** The day, UTC, on which a time falls. */
export function dayOf(time: Seconds): Day {
  return new Date(time * 1000).toISOString().slice(0, 10);
}
