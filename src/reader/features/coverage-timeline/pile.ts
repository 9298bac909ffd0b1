import type { Seconds } from '../../../bundle/ids.ts';
import { DAY } from './distance.ts';
import type { ChartMark, Lane } from './lanes.ts';

/** A mark in a column of marks of about the same time. */
interface PileMark extends ChartMark {
  /** How many stand below it. */
  readonly level: number;
}

/** The articles of many providers, stacked by time: their outline is a histogram of coverage. */
export interface Pile {
  readonly providers: number;
  readonly marks: readonly PileMark[];
  /** Height of the highest column. */
  readonly levels: number;
}

/**
 * Columns as wide as a whole number of seconds, at most `most` of them: otherwise some would take
 * in more of the clock's ticks than others, and coverage within a minute would look like a comb.
 * Undefined when there is nothing to pile up.
 */
export function pileOf(
  lanes: readonly Lane[],
  { start, end }: { readonly start: Seconds; readonly end: Seconds },
  most: number,
): Pile | undefined {
  if (lanes.length === 0) return undefined;
  const width = Math.ceil((end - start + 1) / most);
  const heights = new Map<number, number>();
  const marks = lanes
    .flatMap((lane) => lane.marks)
    .sort((a, b) => timeOf(a) - timeOf(b))
    .map((mark): PileMark => {
      const column = Math.floor((timeOf(mark) - start) / width);
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      const middle = column * width + (width - 1) / 2;
      const at = Math.min(100, Math.round((middle / (end - start)) * 10_000) / 100);
      return { entry: mark.entry, at, level };
    });
  return { providers: lanes.length, marks, levels: Math.max(...heights.values()) };
}

/** Of a whole day, its noon. */
function timeOf({ entry: { article } }: ChartMark): Seconds {
  return article.dateOnly ? article.published + DAY / 2 : article.published;
}
