import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** What the browser believes about its connection; true where it does not say. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

/** Runs something whenever the connection comes back; not while it is not `wanted`. */
export function useBackOnline(run: () => void, wanted = true): void {
  const back = useEffectEvent(run);
  useEffect(() => {
    if (!wanted) return undefined;
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [wanted]);
}
