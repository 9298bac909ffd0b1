import { DAY } from './distance.ts';
import type { Entry, TimelineDay } from './timeline.ts';

/** Name of an entry's place in the page; it stays the same under any filter and order. */
export function entryAnchor({ rank }: Entry): string {
  return `article-${rank + 1}`;
}

export function dayAnchor({ start }: TimelineDay): string {
  return `day-${Math.floor(start / DAY)}`;
}

/**
 * Goes to a place of the timeline: its heading, or the link of an entry, takes the focus, so that
 * the keyboard goes on from there. The address stays: Back leads to where the reader came from,
 * not through every mark that was looked at.
 */
export function goTo(anchor: string): void {
  const place = document.getElementById(anchor);
  const target = place?.matches('li') ? place.querySelector<HTMLElement>('h4 a') : place;
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'center' });
}
