import { placeOf, rowAt } from './row-place.ts';

/** A row, and how far below the top of the screen it stands, in px. */
export interface Anchor {
  readonly place: number;
  readonly top: number;
}

/**
 * What the reader looks at: the row with the focus, or else the first in sight. None while the top
 * of the list is in sight, below which rows may move as they come.
 */
export function anchorOf(feed: Element): Anchor | undefined {
  if (feed.getBoundingClientRect().top >= 0) return undefined;
  const focused = document.activeElement?.closest('article');
  const own = focused && feed.contains(focused) && isInSight(focused) ? focused : undefined;
  const row = own ?? firstInSight([...feed.querySelectorAll('article[aria-posinset]')]);
  return row && { place: placeOf(row), top: row.getBoundingClientRect().top };
}

/** Scrolls by as much as the row has moved, before anybody can see it. */
export function hold(feed: Element, { place, top }: Anchor): void {
  const row = rowAt(feed, place);
  const moved = row ? row.getBoundingClientRect().top - top : 0;
  if (Math.abs(moved) >= 0.5) window.scrollBy({ top: moved, behavior: 'instant' });
}

function firstInSight(rows: readonly Element[]): Element | undefined {
  const whole = rows.find((row) => row.getBoundingClientRect().top >= 0);
  const cut = rows.find(isInSight);
  return whole && isInSight(whole) ? whole : cut;
}

function isInSight(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
