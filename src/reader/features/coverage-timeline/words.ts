import type { Seconds } from '../../../bundle/ids.ts';
import type { Formats } from '../../platform/formats.ts';
import { timelineStrings as strings } from '../../strings/timeline.ts';
import { HOUR, type Distance } from './distance.ts';
import type { Follower, Opening, Summary } from './summary.ts';
import type { Entry } from './timeline.ts';

/** "first", "+2 h 10 min", "+3 d 4 h"; "same day", "+2 days" where no time is known. */
export function offsetWords({ first, offset }: Entry): string {
  if (first) return strings.first;
  return afterWords(offset);
}

function afterWords({ unit, value }: Distance): string {
  if (unit === 'seconds') return strings.after(value);
  return value === 0 ? strings.sameDay : strings.daysAfter(value);
}

/** For a time axis: one unit all along it, never "+1 d 12 h" after "+24 h". */
export function tickWords({ unit, value }: Distance): string {
  if (unit === 'days') return strings.daysAfter(value);
  return value < HOUR ? strings.after(value) : strings.chart.hours(value / HOUR);
}

export function quietWords({ unit, value }: Distance): string {
  return unit === 'days' ? strings.quietDays(value) : strings.quiet(value);
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
      return `${strings.summary.first(by, of)}${follower ? followerWords(follower) : ''}.`;
    }
  }
}

function followerWords({ name, again, after }: Follower): string {
  const { daysLater, later, follower, followerAgain } = strings.summary;
  const when = after.unit === 'days' ? daysLater(after.value) : later(after.value);
  return again ? followerAgain(when) : follower(name, when);
}

function ranWords({ unit, value }: Distance): string {
  return unit === 'days' ? strings.summary.ranDays(value) : strings.summary.ran(value);
}
