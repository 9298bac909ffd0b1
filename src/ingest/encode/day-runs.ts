import { encodeDays, type DayCount } from '../../bundle/days.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import type { Output } from './output.ts';

/**
 * A file of days ends where a span of so many days does, counted from 1970-01-01, once it has half
 * as many: 1.5 KB at most, and few files where days with stories are few.
 */
export const DAY_SPAN = 512;

/** Puts out the stories by day. @param counts of UTC days that have any, since 1970, in any order */
export function putDays(
  counts: ReadonlyMap<number, number>,
  span: number,
  output: Output,
): Manifest['days'] {
  const runs: DayCount[][] = [];
  let spanOfLast = -Infinity;
  for (const [day, stories] of [...counts].sort(([a], [b]) => a - b)) {
    const own = Math.floor(day / span);
    const last = runs.at(-1);
    if (last && (own === spanOfLast || last.length < span / 2)) last.push({ day, stories });
    else runs.push([{ day, stories }]);
    spanOfLast = own;
  }
  return runs.map((days) => ({
    day: days[0]?.day ?? 0,
    stories: days.reduce((sum, { stories }) => sum + stories, 0),
    file: output.add('days', encodeDays(days)),
  }));
}
