import { FLEXSEARCH_OPTIONS } from '../contenders/flexsearch-options.ts';
import { readJson, RESULTS, type Searcher } from './searcher.ts';

interface Index {
  import(key: string, data: string): Promise<void> | void;
  search(
    words: string,
    options: { limit: number; enrich: true; merge: true; suggest: boolean },
  ): readonly { readonly doc: { readonly title: string } | null }[];
}
interface Library {
  Document: new (options: typeof FLEXSEARCH_OPTIONS) => Index;
}

export async function open(base: string): Promise<Searcher> {
  const address = '/code/flexsearch-library.js';
  const [library, files]: [Library, readonly { key: string; file: string }[]] = await Promise.all([
    import(/* @vite-ignore */ address),
    readJson<readonly { key: string; file: string }[]>(`${base}files.json`),
  ]);
  const index = new library.Document(FLEXSEARCH_OPTIONS);
  const texts = await Promise.all(
    files.map(({ file }) => fetch(base + file).then((response) => response.text())),
  );
  for (const [place, { key }] of files.entries()) await index.import(key, texts[place] ?? '');
  return {
    search: async (words, suggest) => {
      const found = index.search(words, { limit: RESULTS, enrich: true, merge: true, suggest });
      return { titles: found.slice(0, RESULTS).flatMap(({ doc }) => (doc ? [doc.title] : [])) };
    },
  };
}
