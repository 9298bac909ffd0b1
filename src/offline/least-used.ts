import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheExpiration } from 'workbox-expiration/CacheExpiration.js';

/** The part of what is kept that may come on top of it before it is looked whether some have to go. */
const ON_TOP = 1 / 4;

/** How a cache is looked into, here and by the strategies. */
export const MATCHING = { ignoreVary: true } as const;

/**
 * Keeps a cache to a number of files: those that were used longest ago go.
 *
 * Workbox's own plugin (`ExpirationPlugin`) looks through the notes on all caches each time that a file is
 * used, one by one. A search uses twenty of two thousand, so here it is looked now and then when one is added:
 * by chance, since browsers end the worker whenever it has nothing to do, and with it all that it counts.
 */
export class LeastUsed implements WorkboxPlugin {
  readonly #cache: string;
  readonly #notes: CacheExpiration;
  /** How many files are added between two looks, on average. */
  readonly #between: number;

  /**
   * @param cache its name
   * @param most how many files are kept; at times some more
   */
  constructor(cache: string, most: number) {
    this.#cache = cache;
    this.#between = most * ON_TOP;
    this.#notes = new CacheExpiration(cache, { maxEntries: most, matchOptions: MATCHING });
  }

  readonly cachedResponseWillBeUsed: NonNullable<WorkboxPlugin['cachedResponseWillBeUsed']> =
    async ({ request, cachedResponse, event }) => {
      if (cachedResponse) event.waitUntil(this.#note(request));
      return cachedResponse;
    };

  readonly cacheDidUpdate: NonNullable<WorkboxPlugin['cacheDidUpdate']> = async ({ request }) => {
    await this.#note(request);
    if (Math.random() * this.#between < 1) await this.#notes.expireEntries();
  };

  /** Deletes the cache, and the notes on what was in it. */
  async forget(): Promise<void> {
    await Promise.all([caches.delete(this.#cache), this.#notes.delete()]);
  }

  /** Where nothing can be noted, as in some private windows, nothing is kept for long, either. */
  async #note({ url }: Request): Promise<void> {
    await this.#notes.updateTimestamp(url).catch(() => {});
  }
}
