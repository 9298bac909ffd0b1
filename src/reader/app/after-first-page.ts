import type { QueryClient } from '@tanstack/react-query';
import { idle } from '../platform/idle.ts';

/**
 * Resolves when nothing of the kinds that a page shows `first` is on its way, and what came stands
 * there: soon, where there is none. What the first stories can do without waits for it.
 */
export async function afterFirstPage(
  client: QueryClient,
  first: readonly string[] = ['feed'],
): Promise<void> {
  // The loaders of the first page have started by then.
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise<void>((resolve) => {
    const check = () => {
      if (first.some((kind) => client.isFetching({ queryKey: [kind] }) > 0)) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = client.getQueryCache().subscribe(check);
    check();
  });
  await idle();
}
