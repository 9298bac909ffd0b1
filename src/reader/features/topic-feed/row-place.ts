/** The row of a place, which counts from 0, where it is in the page. */
export function rowAt(feed: Element, place: number): HTMLElement | null {
  return feed.querySelector(`article[aria-posinset="${place + 1}"]`);
}

export function placeOf(row: Element): number {
  return Number(row.getAttribute('aria-posinset')) - 1;
}

/** A story by the link of its heading, a failure by its button, what has neither by itself. */
export function focusOn(row: HTMLElement | null): void {
  const target = row?.querySelector<HTMLElement>(':is(h2, h3) a[href], button') ?? row;
  target?.focus({ preventScroll: true });
}
