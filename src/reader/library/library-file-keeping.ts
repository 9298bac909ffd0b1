import { LOCAL, PAGES } from '../platform/bundle-base.ts';
import { createChannel } from './channel.ts';
import { libraryName } from './library-name.ts';
import type { Kept } from './library-storage.ts';

/**
 * Keeps many things of a library at once: one after another, a few hundred take seconds, in which every tab
 * shows each of them anew. All tabs, this one too, take them over as they do what another one has kept.
 *
 * @throws what the browser throws where it keeps none of them, or cannot tell the tabs
 */
export async function keepAtOnce(things: Kept): Promise<void> {
  if (typeof BroadcastChannel === 'undefined') throw new Error('no tab would hear of it');
  const name = libraryName(PAGES);
  const { openStorage } = await import('./open-storage.ts');
  const storage = await openStorage(name, { base: import.meta.env.BASE_URL, id: LOCAL });
  await storage.putAll(things);
  createChannel(name).tell({ store: 'saved' });
}
