import type { CoverageArticle } from '../../../engine/answers.ts';

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** On average. */
export const YEAR = 365.25 * DAY;

/**
 * How far apart two articles are, as well as it is known: to the second, or in calendar days (UTC)
 * where one of them came with a date and no time.
 */
export interface Distance {
  readonly unit: 'seconds' | 'days';
  readonly value: number;
}

type Moment = Pick<CoverageArticle, 'published' | 'dateOnly'>;

/** Never negative when `later` is not before `earlier`. */
export function distanceBetween(earlier: Moment, later: Moment): Distance {
  if (earlier.dateOnly || later.dateOnly) {
    return { unit: 'days', value: dayOf(later) - dayOf(earlier) };
  }
  return { unit: 'seconds', value: later.published - earlier.published };
}

/** Days since 1970, UTC. */
export function dayOf(moment: Moment): number {
  return Math.floor(moment.published / DAY);
}
