/** A cache as browsers have it, as far as the service worker uses it. */
class MemoryCache {
  readonly #held = new Map<string, Response>();

  async keys(): Promise<Request[]> {
    return [...this.#held.keys()].map((url) => new Request(url));
  }

  async match(key: Request | string): Promise<Response | undefined> {
    return this.#held.get(urlOf(key))?.clone();
  }

  async put(key: Request | string, response: Response): Promise<void> {
    this.#held.set(urlOf(key), response);
  }

  async delete(key: Request | string): Promise<boolean> {
    return this.#held.delete(urlOf(key));
  }
}

function urlOf(key: Request | string): string {
  return typeof key === 'string' ? key : key.url;
}

/** The caches of an origin, in memory. */
export class MemoryCaches {
  readonly #caches = new Map<string, MemoryCache>();

  async open(name: string): Promise<MemoryCache> {
    const cache = this.#caches.get(name) ?? new MemoryCache();
    this.#caches.set(name, cache);
    return cache;
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }
}
