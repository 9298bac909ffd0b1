import type { WholeStorage } from './library-storage.ts';
import { createStorage } from './storage.ts';

/** Which pages a library belongs to. */
interface PagesOf {
  /** Path that the app is served from. */
  readonly base: string;
  /** Id of their edition, where that is one of this device; else ''. */
  readonly id: string;
}

/**
 * Where a library is kept: that of the site, or of an edition on the device.
 *
 * Workers load what this file stands with, so that it takes nothing from files that need a page.
 *
 * @param name of the database
 */
export async function openStorage(name: string, { base, id }: PagesOf): Promise<WholeStorage> {
  if (!id) return createStorage(name);
  const { openLocalLibrary } = await import('../device/local-library.ts');
  return openLocalLibrary(name, { base, id });
}
