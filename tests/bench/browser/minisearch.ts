import { MINISEARCH_OPTIONS } from '../contenders/minisearch-options.ts';
import { RESULTS, type Searcher } from './searcher.ts';

interface Index {
  search(
    words: string,
    options: {
      combineWith: 'AND';
      prefix: (term: string, place: number, terms: readonly string[]) => boolean;
      boost: Readonly<Record<string, number>>;
      fuzzy?: number;
    },
  ): readonly { readonly title: string }[];
}
interface Library {
  MiniSearch: { loadJSON(json: string, options: typeof MINISEARCH_OPTIONS): Index };
}

const BOOST = { title: 4, excerpt: 2, related: 1, names: 1 };

export async function open(base: string): Promise<Searcher> {
  const address = '/code/minisearch-library.js';
  const [library, json]: [Library, string] = await Promise.all([
    import(/* @vite-ignore */ address),
    fetch(`${base}index.json`).then((response) => response.text()),
  ]);
  const index = library.MiniSearch.loadJSON(json, MINISEARCH_OPTIONS);
  return {
    search: async (words, tolerant) => {
      const found = index.search(words, {
        combineWith: 'AND',
        prefix: (_term, place, terms) => place === terms.length - 1,
        boost: BOOST,
        ...(tolerant && { fuzzy: 0.2 }),
      });
      return { titles: found.slice(0, RESULTS).map(({ title }) => title) };
    },
  };
}
