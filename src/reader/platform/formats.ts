import type { Seconds } from '../../bundle/ids.ts';
import { number } from '../language/messages.ts';

/** Dates and numbers as the reader's language writes them; all times are UTC, as in addresses. */
export interface Formats {
  /** "Sunday 22 November", with the year where it is not this one. */
  day(time: Seconds, now: Seconds): string;
  /** "22 November 2026" */
  date(time: Seconds): string;
  /** "Sunday 22 November 2026" */
  fullDate(time: Seconds): string;
  /** "22 Nov", with the year where it is not this one, or which this one is does not matter. */
  shortDate(time: Seconds, now: Seconds | undefined): string;
  /** "November 2026" */
  month(time: Seconds): string;
  /** "11:38" */
  clock(time: Seconds): string;
  /** "Sun 04:12" */
  weekdayClock(time: Seconds): string;
  /** "3 hours ago", "yesterday"; only sensible for the last days. */
  relative(time: Seconds, now: Seconds): string;
  /** "The Wire, Northline and Ferry" */
  list(names: readonly string[]): string;
  /** As it is written in messages. */
  number(value: number): string;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
/** On average. */
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

/** @param locale BCP 47; undefined takes the browser's */
export function createFormats(locale?: string): Formats {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const written = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (time: Seconds) => written.format(time * 1000);
  };
  const weekday = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const thisYear = format(weekday);
  const fullDate = format({ ...weekday, year: 'numeric' });
  const short = format({ day: 'numeric', month: 'short' });
  const shortYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const shortWeekday = format({ weekday: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  // What "last month" and "last year" are depends on the day; a number does not.
  const longAgo = new Intl.RelativeTimeFormat(locale);
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const sameYear = (a: Seconds, b: Seconds) => yearOf(a) === yearOf(b);
  return {
    day: (time, now) => (sameYear(time, now) ? thisYear(time) : fullDate(time)),
    date: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    fullDate,
    shortDate: (time, now = NaN) => (sameYear(time, now) ? short(time) : shortYear(time)),
    month: format({ month: 'long', year: 'numeric' }),
    clock,
    weekdayClock: (time) => `${shortWeekday(time)} ${clock(time)}`,
    relative: (time, now) => relativeTo(time, now, relative, longAgo),
    list: (names) => conjunction.format(names),
    number,
  };
}

function yearOf(time: Seconds): number {
  return new Date(time * 1000).getUTCFullYear();
}

function dayOf(time: Seconds): number {
  return Math.floor(time / DAY);
}

function relativeTo(
  time: Seconds,
  now: Seconds,
  relative: Intl.RelativeTimeFormat,
  longAgo: Intl.RelativeTimeFormat,
): string {
  const difference = time - now;
  const distance = Math.abs(difference);
  if (distance < HOUR) return relative.format(Math.round(difference / 60), 'minute');
  if (distance < DAY) return relative.format(Math.round(difference / HOUR), 'hour');
  // Of the calendar: what was 35 hours ago may have been the day before yesterday.
  if (distance < MONTH) return relative.format(dayOf(time) - dayOf(now), 'day');
  if (distance < YEAR) return longAgo.format(Math.trunc(difference / MONTH), 'month');
  return longAgo.format(Math.trunc(difference / YEAR), 'year');
}
