import type { Seconds } from '../../../bundle/ids.ts';
import { dayAnchor } from './go-to.ts';
import type { TimelineDay } from './timeline.ts';

/** A place in the timeline to go to, and how many articles it begins. */
interface Jump {
  readonly anchor: string;
  readonly start: Seconds;
  readonly articles: number;
}

export interface Jumps {
  readonly by: 'days' | 'months';
  readonly places: readonly Jump[];
}

/** With fewer days the timeline shows for itself where they are. */
const FEWEST_DAYS = 4;
/** With more the list of days would be as long as a timeline: months then. */
const MOST_DAYS = 14;

/** Undefined when the timeline needs no list of its days. */
export function jumpsOf(days: readonly TimelineDay[]): Jumps | undefined {
  if (days.length < FEWEST_DAYS) return undefined;
  const by = days.length > MOST_DAYS ? 'months' : 'days';
  const places = new Map<string, Jump>();
  for (const day of days) {
    const key = by === 'days' ? dayAnchor(day) : monthOf(day.start);
    const there = places.get(key) ?? { anchor: dayAnchor(day), start: day.start, articles: 0 };
    places.set(key, { ...there, articles: there.articles + day.entries.length });
  }
  return { by, places: [...places.values()] };
}

function monthOf(start: Seconds): string {
  return new Date(start * 1000).toISOString().slice(0, 7);
}
