import type { Seconds } from '../../../bundle/ids.ts';
import type { Formats } from '../../platform/formats.ts';
import { filterStrings } from '../../strings/filter.ts';

/** "12 Nov to 19 Nov", or one day by itself; with years where either needs one. */
export function rangeWords(from: Seconds, to: Seconds, now: Seconds, formats: Formats): string {
  const ofThisYear = yearOf(from) === yearOf(now) && yearOf(to) === yearOf(now);
  const written = (day: Seconds) => formats.shortDate(day, ofThisYear ? now : undefined);
  const [first, last] = [written(from), written(to)];
  return first === last ? first : filterStrings.dates.range({ from: first, to: last });
}

function yearOf(time: Seconds): number {
  return new Date(time * 1000).getUTCFullYear();
}
