import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { isFocusLost } from '../../platform/focus.ts';
import { focusOn, placeOf, rowAt } from './row-place.ts';
import type { Row } from './rows.ts';

/**
 * Keeps the focus at its place while stories take the places of their skeletons, and those the
 * places of others, or of one that is no longer among them. To be told of the rows that have come; of
 * none, when they are skeletons.
 *
 * @param onPlace told of the place whose row has the focus
 */
export function useRowFocus(
  feed: RefObject<HTMLElement | null>,
  onPlace: (place: number) => void,
): (rows: readonly Row[]) => void {
  const last = useRef<{ readonly element: Element; readonly place: number }>(undefined);
  const focused = useEffectEvent(({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const row = target.closest('article');
    if (!row) return;
    const place = placeOf(row);
    last.current = { element: target, place };
    onPlace(place);
  });
  useEffect(() => {
    const list = feed.current;
    list?.addEventListener('focusin', focused);
    return () => list?.removeEventListener('focusin', focused);
  }, [feed]);
  // The same function for ever: it knows of nothing but elements.
  const [keep] = useState(() => (rows: readonly Row[]) => {
    const { element, place = 0 } = last.current ?? {};
    // Whoever has gone on to something else stays there.
    if (!element || element.isConnected || !feed.current || !isFocusLost()) return;
    const at = rows.find((one) => holds(one, place))?.place ?? place;
    // The last of all has none behind it.
    focusOn(rowAt(feed.current, at) ?? rowAt(feed.current, at - 1));
  });
  // Not all rows are told of, nor what took the place of none.
  useLayoutEffect(() => keep([]));
  return keep;
}

function holds(row: Row, place: number): boolean {
  const stories = row.kind === 'failure' ? row.stories : 1;
  return row.place <= place && place < row.place + stories;
}
