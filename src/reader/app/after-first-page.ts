import type { QueryClient } from '@tanstack/react-query';

/** Where a browser cannot tell when it is idle: in ms. */
const SOON = 200;

/**
 * Resolves when no page of a feed is on its way, and what came stands there: soon, where there is
 * none. What the first stories can do without waits for it.
 */
export async function afterFirstPage(client: QueryClient): Promise<void> {
  // The loaders of the first page have started by then.
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise<void>((resolve) => {
    const check = () => {
      if (client.isFetching({ queryKey: ['feed'] }) > 0) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = client.getQueryCache().subscribe(check);
    check();
  });
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve());
    else setTimeout(resolve, SOON);
  });
}
