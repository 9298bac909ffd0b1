import { EVENT_SPAN } from '../events.ts';
import type { Event } from './events.testing.ts';
import type { Item } from './identify.testing.ts';

/** An event with what its links to other events leave in its timeline. */
export interface ThreadedEvent extends Event {
  /** In its timeline: everything but the leads of events that are more than three days away. */
  readonly timeline: ReadonlySet<Item>;
  /** Events that it names, or that name it. */
  readonly linked: ReadonlySet<Event>;
}

/** Seconds between the leads of two events. */
function distance(a: Event, b: Event): number {
  return Math.abs(a.lead.article.time.seconds - b.lead.article.time.seconds);
}

/**
 * Links events that name each other's articles, on both sides. What belongs to an event within
 * three days stays in the timeline; what is further away is earlier or later in the thread.
 */
export function threadEvents(events: readonly Event[]): ThreadedEvent[] {
  const homes = new Map<Item, Event>();
  const linked = new Map<Event, Set<Event>>();
  for (const event of events) {
    linked.set(event, new Set());
    for (const member of event.members) homes.set(member, event);
  }
  const timelines = events.map((event) => {
    const timeline = new Set<Item>();
    for (const item of event.coverage) {
      const home = homes.get(item) ?? event;
      if (distance(home, event) <= EVENT_SPAN) timeline.add(item);
      if (home === event) continue;
      linked.get(event)?.add(home);
      linked.get(home)?.add(event);
    }
    return { event, timeline };
  });
  return timelines.map(({ event, timeline }) => {
    const { lead, members, coverage } = event;
    return { lead, members, coverage, timeline, linked: linked.get(event) ?? new Set() };
  });
}
