import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { focusOn, placeOf, rowAt } from './row-place.ts';
import type { Row } from './rows.ts';

/**
 * Keeps the focus at its place while stories take the places of their skeletons. To be told of the
 * rows that have come.
 *
 * @param onPlace told of the place whose row has the focus
 */
export function useRowFocus(
  feed: RefObject<HTMLElement | null>,
  onPlace: (place: number) => void,
): (rows: readonly Row[]) => void {
  const waiting = useRef<number>(undefined);
  const focused = useEffectEvent(({ target }: FocusEvent) => {
    const row = target instanceof Element ? target.closest('article') : null;
    if (!row) return;
    const place = placeOf(row);
    waiting.current = row.getAttribute('aria-busy') === 'true' ? place : undefined;
    onPlace(place);
  });
  useEffect(() => {
    const list = feed.current;
    list?.addEventListener('focusin', focused);
    return () => list?.removeEventListener('focusin', focused);
  }, [feed]);
  return (rows) => {
    const place = waiting.current;
    const row = place === undefined ? undefined : rows.find((one) => holds(one, place));
    if (!row || !feed.current) return;
    waiting.current = undefined;
    // Whoever has gone on to something else stays there.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) focusOn(rowAt(feed.current, row.place));
  };
}

function holds(row: Row, place: number): boolean {
  const stories = row.kind === 'failure' ? row.stories : 1;
  return row.place <= place && place < row.place + stories;
}
