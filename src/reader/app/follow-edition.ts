import type { QueryClient } from '@tanstack/react-query';
import type { Engine } from '../../engine/answers.ts';
import { editionQuery } from '../edition/queries.ts';

export interface Followed {
  readonly engine: Engine;
  readonly queryClient: QueryClient;
}

/**
 * Asks everything anew whenever another edition takes the place of the one on show; and at first
 * where the bundle is another one than the page was rendered from. Where that cannot be read, the page
 * stays, and whatever is asked next says why.
 *
 * @param onRenewed told of an edition that was replaced under the reader
 * @param signal ends it
 */
export async function followEdition(
  { engine, queryClient }: Followed,
  onRenewed: () => void,
  signal: AbortSignal,
): Promise<void> {
  // Before what is on show is looked at, so that no change is missed in between.
  let next = engine.renewed(signal);
  next.catch(() => {});
  const edition = await engine.edition(signal).catch(() => undefined);
  const shown = queryClient.getQueryData(editionQuery(engine).queryKey);
  if (edition && shown && JSON.stringify(edition) !== JSON.stringify(shown)) {
    void canBeRead({ engine, queryClient }, signal)
      .then(() => queryClient.invalidateQueries())
      // Its code did not come: the page stays.
      .catch(() => {});
  }
  for (;;) {
    await next;
    if (signal.aborted) return;
    next = engine.renewed(signal);
    next.catch(() => {});
    onRenewed();
    await queryClient.invalidateQueries();
  }
}

/**
 * Resolves when what is on show can be had of the edition that is there now. Without a connection that
 * is only what was kept of it, while a page that was kept has all that it shows.
 */
async function canBeRead({ engine, queryClient }: Followed, signal: AbortSignal): Promise<void> {
  if (navigator.onLine) return;
  const { askAgain } = await import('./ask-again.ts');
  const onShow = queryClient.getQueryCache().findAll({ type: 'active' });
  const keys = onShow.map(({ queryKey }) => queryKey);
  if ((await askAgain(engine, keys)) || navigator.onLine) return;
  await new Promise((resolve) => {
    window.addEventListener('online', resolve, { once: true, signal });
  });
}
