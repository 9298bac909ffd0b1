import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { isFocusLost } from '../../platform/focus.ts';
import { focusOn, placeOf, rowAt } from './row-place.ts';
import type { Row } from './rows.ts';

/**
 * Keeps the focus at its place while stories take the places of their skeletons, and those the
 * places of others. To be told of the rows that have come; of none, when they are skeletons.
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
  // The same function for ever: it knows of nothing but elements.
  const [keep] = useState(() => (rows: readonly Row[]) => {
    const place = waiting.current;
    if (place === undefined || !feed.current) return;
    const row = rowAt(feed.current, rows.find((one) => holds(one, place))?.place ?? place);
    if (!row) return;
    if (row.getAttribute('aria-busy') !== 'true') waiting.current = undefined;
    // Whoever has gone on to something else stays there.
    if (isFocusLost()) focusOn(row);
  });
  return keep;
}

function holds(row: Row, place: number): boolean {
  const stories = row.kind === 'failure' ? row.stories : 1;
  return row.place <= place && place < row.place + stories;
}
