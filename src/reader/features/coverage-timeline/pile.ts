import type { ChartMark, Lane } from './lanes.ts';

/** A mark in a column of marks of about the same time. */
export interface PileMark extends ChartMark {
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

/** Undefined when there is nothing to pile up. */
export function pileOf(lanes: readonly Lane[], columns: number): Pile | undefined {
  if (lanes.length === 0) return undefined;
  const heights = new Map<number, number>();
  const marks = lanes
    .flatMap((lane) => lane.marks)
    .sort((a, b) => a.at - b.at)
    .map((mark): PileMark => {
      const column = Math.min(columns - 1, Math.floor((middleOf(mark) / 100) * columns));
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      return {
        entry: mark.entry,
        at: Math.round(((column + 0.5) / columns) * 10_000) / 100,
        level,
      };
    });
  return { providers: lanes.length, marks, levels: Math.max(...heights.values()) };
}

/** Of a whole day, its noon. */
function middleOf({ at, until }: ChartMark): number {
  return until === undefined ? at : (at + until) / 2;
}
