import type { Seconds } from '../../../bundle/ids.ts';
import type { Formats } from '../../platform/formats.ts';
import { timelineStrings as strings } from '../../strings/timeline.ts';
import { DAY, HOUR, YEAR, type Distance } from './distance.ts';
import { longDuration, shortDuration } from './durations.ts';
import type { Follower, Opening, Summary } from './summary.ts';
import type { Tick } from './ticks.ts';
import type { Entry } from './timeline.ts';

/** "first", "+2 h 10 min", "+3 d 4 h"; "same day", "+2 days" where no time is known. */
export function offsetWords({ first, offset }: Entry): string {
  if (first) return strings.first;
  return afterWords(offset);
}

function afterWords({ unit, value }: Distance): string {
  if (unit === 'seconds') return strings.after(shortDuration(value));
  return value === 0 ? strings.sameDay : strings.daysAfter(value);
}

/** For a time axis: one unit all along it, never "+1 d 12 h" after "+24 h". */
export function tickWords({ unit, value }: Tick['after']): string {
  if (unit === 'years') return strings.chart.years(value);
  if (unit === 'days') return strings.daysAfter(value);
  return value < HOUR ? strings.after(shortDuration(value)) : strings.chart.hours(value / HOUR);
}

/** Rounded down: it was quiet for at least as long. */
export function quietWords({ unit, value }: Distance): string {
  const seconds = unit === 'days' ? value * DAY : value;
  if (unit === 'seconds' && seconds < 2 * DAY) {
    return strings.quiet.hours(Math.floor(seconds / HOUR));
  }
  return seconds < 2 * YEAR
    ? strings.quiet.days(Math.floor(seconds / DAY))
    : strings.quiet.years(Math.floor(seconds / YEAR));
}

/** The sentences under the heading; empty when there is nothing to say. */
export function summaryWords(summary: Summary, formats: Formats, now: Seconds): string {
  const { opening, ran } = summary;
  return [openingWords(opening, formats, now), ran && ranWords(ran)].filter(Boolean).join(' ');
}

function openingWords(opening: Opening, formats: Formats, now: Seconds): string {
  switch (opening.kind) {
    case 'one':
      return '';
    case 'alone':
      return strings.summary.alone;
    case 'unknown':
      return strings.summary.unknown(formats.day(opening.day, now));
    case 'first': {
      const { by, of, follower } = opening;
      const first = strings.summary.first[of]({ by: namesOf(by, formats), count: by.length });
      return follower ? followerWords(first, follower) : strings.summary.end(first);
    }
  }
}

function followerWords(first: string, { name, again, after: { unit, value } }: Follower): string {
  const { daysLater, later, follower, followerAgain } = strings.summary;
  const after = unit === 'days' ? daysLater(value) : later(shortDuration(value));
  return again ? followerAgain({ first, after }) : follower({ first, name, after });
}

/** More names than this would bury the sentence. */
const NAMES = 3;

function namesOf(all: readonly string[], formats: Formats): string {
  const rest = all.length - (NAMES - 1);
  const named = rest > 1 ? [...all.slice(0, NAMES - 1), strings.summary.others(rest)] : all;
  return formats.list(named);
}

function ranWords({ unit, value }: Distance): string {
  if (unit === 'seconds') return strings.summary.ran(longDuration(value));
  return value * DAY < 2 * YEAR
    ? strings.summary.ranDays(value + 1)
    : strings.summary.ran(longDuration(value * DAY));
}
