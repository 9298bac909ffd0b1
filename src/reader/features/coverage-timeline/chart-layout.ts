import type { ChartModel } from './chart-model.ts';
import type { ChartMark } from './lanes.ts';

export const LANE_HEIGHT = 24;
export const AXIS_HEIGHT = 26;
const RADIUS = 4.5;
const PILE_MARGIN = 8;
/** A taller pile would push the timeline out of sight; its dots move into each other instead. */
const MOST_PILE = 132;

/** A mark in its place: percent across, CSS pixels down. */
export interface Dot {
  readonly mark: ChartMark;
  readonly y: number;
  readonly radius: number;
  readonly lane: number;
}

export interface ChartLayout {
  /** Oldest first. */
  readonly dots: readonly Dot[];
  /** Of all lanes, without the axis below. */
  readonly height: number;
}

/** @param narrow on a phone the dots of a pile are smaller, as there is less width for them. A pile of
 *   one level is a lane like the others. */
export function layOut({ lanes, pile }: ChartModel, narrow: boolean): ChartLayout {
  const inLanes = lanes.flatMap(({ marks }, lane) =>
    marks.map((mark): Dot => {
      const { first, lead } = mark.entry;
      return { mark, y: (lane + 0.5) * LANE_HEIGHT, radius: first || lead ? 6 : RADIUS, lane };
    }),
  );
  const top = lanes.length * LANE_HEIGHT;
  const levels = pile?.levels ?? 0;
  const radius = levels === 1 ? RADIUS : narrow ? 2.75 : 3.5;
  const pitch = Math.min(radius * 2 + 1.5, MOST_PILE / Math.max(1, levels));
  const pileHeight = levels > 1 ? Math.ceil(levels * pitch) + PILE_MARGIN : levels * LANE_HEIGHT;
  const ground = levels > 1 ? radius + 2 : LANE_HEIGHT / 2;
  const inPile = (pile?.marks ?? []).map((mark): Dot => {
    const y = top + pileHeight - ground - mark.level * pitch;
    return { mark, y: Math.round(y * 10) / 10, radius, lane: lanes.length };
  });
  return {
    dots: [...inLanes, ...inPile].sort(byTime),
    height: top + pileHeight,
  };
}

function byTime(a: Dot, b: Dot): number {
  return a.mark.entry.article.published - b.mark.entry.article.published || a.lane - b.lane;
}

/**
 * The dot that an arrow key leads to: later and earlier over all lanes, as time runs on the page, up and down to the
 * nearest in time of the next lane that has one. Undefined for other keys and at the ends.
 */
export function dotBeside(
  dots: readonly Dot[],
  from: Dot,
  key: string,
  fromTheRight = false,
): Dot | undefined {
  const position = dots.indexOf(from);
  const later = fromTheRight ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return dots[position + later];
    case 'ArrowLeft':
      return dots[position - later];
    case 'Home':
      return dots[0];
    case 'End':
      return dots.at(-1);
    case 'ArrowDown':
      return nearest(
        dots.filter(({ lane }) => lane === from.lane + 1),
        from,
      );
    case 'ArrowUp':
      return nearest(
        dots.filter(({ lane }) => lane === from.lane - 1),
        from,
      );
    default:
      return undefined;
  }
}

function nearest(dots: readonly Dot[], from: Dot): Dot | undefined {
  const distance = (dot: Dot) => Math.abs(dot.mark.at - from.mark.at);
  return dots.reduce<Dot | undefined>(
    (best, dot) => (best && distance(best) <= distance(dot) ? best : dot),
    undefined,
  );
}
