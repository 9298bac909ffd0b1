import type { Seconds } from '../../../bundle/ids.ts';
import { DAY } from './distance.ts';
import { chosenLanes, lanesOf, type ChartMark, type Lane } from './lanes.ts';
import { pileOf, type Pile } from './pile.ts';
import { ticksOf, type Tick, type TickRoom } from './ticks.ts';
import type { Entry } from './timeline.ts';

export interface ChartModel {
  readonly start: Seconds;
  /** The start is a date without a time. */
  readonly startIsDay: boolean;
  /** By first appearance. */
  readonly lanes: readonly Lane[];
  /** All providers that have no lane of their own. */
  readonly pile?: Pile;
  readonly ticks: readonly Tick[];
}

/** What fits: lanes of providers (the pile being one of them), columns of the pile, tick lines. */
export interface ChartRoom extends TickRoom {
  readonly lanes: number;
  readonly columns: number;
}

/**
 * Lays out coverage over time, a lane a provider. Undefined where time has nothing to show: fewer
 * than two articles, or all of one moment.
 *
 * @param entries oldest first
 */
export function chartOf(entries: readonly Entry[], room: ChartRoom): ChartModel | undefined {
  const [first] = entries;
  if (first === undefined || entries.at(-1)?.article.published === first.article.published) {
    return undefined;
  }
  const start = first.article.published;
  const end = Math.max(...entries.map(endOf));
  const place = (time: Seconds) => Math.round(((time - start) / (end - start)) * 10_000) / 100;
  const marks = entries.map((entry): ChartMark => {
    const at = place(entry.article.published);
    return entry.article.dateOnly ? { entry, at, until: place(endOf(entry)) } : { entry, at };
  });
  const all = lanesOf(marks);
  const lanes = all.length > room.lanes ? chosenLanes(all, room.lanes - 1) : all;
  const pile = pileOf(
    all.filter((lane) => !lanes.includes(lane)),
    { start, end },
    room.columns,
  );
  return {
    start,
    startIsDay: first.article.dateOnly === true,
    lanes,
    ...(pile && { pile }),
    ticks: ticksOf(end - start, room),
  };
}

function endOf({ article }: Entry): Seconds {
  return article.dateOnly ? article.published + DAY : article.published;
}
