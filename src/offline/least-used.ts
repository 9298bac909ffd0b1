import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheExpiration } from 'workbox-expiration/CacheExpiration.js';

/** So many files are added before it is looked again whether some have to go. */
const BETWEEN_LOOKS = 50;

/** How a cache is looked into, here and by the strategies. */
export const MATCHING = { ignoreVary: true } as const;

/**
 * Keeps a cache to a number of files: those that were used longest ago go.
 *
 * Workbox's own plugin (`ExpirationPlugin`) looks through the notes on all caches each time that a file is
 * used, one by one. A search uses twenty of two thousand, so here it is looked every fiftieth file.
 */
export class LeastUsed implements WorkboxPlugin {
  readonly #cache: string;
  readonly #notes: CacheExpiration;
  #added = 0;

  /**
   * @param cache its name
   * @param most how many files are kept, give or take those between two looks
   */
  constructor(cache: string, most: number) {
    this.#cache = cache;
    this.#notes = new CacheExpiration(cache, { maxEntries: most, matchOptions: MATCHING });
  }

  readonly cachedResponseWillBeUsed: NonNullable<WorkboxPlugin['cachedResponseWillBeUsed']> =
    async ({ request, cachedResponse, event }) => {
      if (cachedResponse) event.waitUntil(this.#note(request));
      return cachedResponse;
    };

  readonly cacheDidUpdate: NonNullable<WorkboxPlugin['cacheDidUpdate']> = async ({ request }) => {
    await this.#note(request);
    if (this.#added++ % BETWEEN_LOOKS === 0) await this.#notes.expireEntries();
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
