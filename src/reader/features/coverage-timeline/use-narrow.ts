import { useSyncExternalStore } from 'react';

// As in the styles beside: below this width lanes are fewer and entries have one column.
const NARROW = '(width < 640px)';

/** Whether the page is as narrow as a phone; false where there is no window to ask. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false);
}

function subscribe(listener: () => void): () => void {
  if (!canAsk()) return () => {};
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function isNarrow(): boolean {
  return canAsk() && window.matchMedia(NARROW).matches;
}

/** jsdom has no matchMedia. */
function canAsk(): boolean {
  return typeof window.matchMedia === 'function';
}
