import { RESULTS, type Filtered, type Found, type Searcher } from './searcher.ts';

interface Fragment {
  readonly meta: Readonly<Record<string, string>>;
}
interface Answer {
  readonly results: readonly { data(): Promise<Fragment> }[];
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
interface Pagefind {
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(
    words: string | null,
    options?: { filters: Readonly<Record<string, string>> },
  ): Promise<Answer>;
}

async function firstOf({ results }: Answer): Promise<string[]> {
  const fragments = await Promise.all(results.slice(0, RESULTS).map((result) => result.data()));
  return fragments.map(({ meta }) => meta['title'] ?? '');
}

function countsOf(counts: Readonly<Record<string, number>> = {}): [string, number][] {
  return Object.entries(counts);
}

/** Pagefind's own API in the browser, which comes with its index. */
export async function open(base: string): Promise<Searcher> {
  const address = `${base}pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.init();
  let filtersLoaded: Promise<unknown> | undefined;
  return {
    search: async (words): Promise<Found> => ({
      titles: await firstOf(await pagefind.search(words)),
    }),
    filter: async (filter): Promise<Filtered> => {
      const begin = performance.now();
      // Counts need all filters in memory, by Pagefind's documentation.
      await (filtersLoaded ??= pagefind.filters());
      const chosen = Object.fromEntries(
        Object.entries(filter).map(([name, value]) => [name, String(value)]),
      );
      const answer = await pagefind.search(null, { filters: chosen });
      const titles = await firstOf(answer);
      return {
        titles,
        total: answer.results.length,
        providers: countsOf(answer.filters['provider']),
        topics: countsOf(answer.filters['topic']),
        firstMs: performance.now() - begin,
      };
    },
  };
}
