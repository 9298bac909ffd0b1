import { ORAMA_SCHEMA } from '../contenders/orama-schema.ts';
import { daysOf, readJson, RESULTS, type FilterCase, type Searcher } from './searcher.ts';

interface Answer {
  readonly count: number;
  readonly hits: readonly { readonly document: { readonly title: string } }[];
  readonly facets?: Readonly<Record<string, { readonly values: Readonly<Record<string, number>> }>>;
}
interface Library {
  create(options: { schema: typeof ORAMA_SCHEMA }): object;
  load(database: object, raw: unknown): void;
  search(database: object, parameters: Readonly<Record<string, unknown>>): Promise<Answer>;
}

const WORDS_IN = ['title', 'excerpt', 'related', 'names'];
const BOOST = { title: 4, excerpt: 2, related: 1, names: 1 };
const DAY_MS = 86_400_000;

function whereOf({ provider, topic, month }: FilterCase): Record<string, unknown> {
  const { from, to } = daysOf(month ?? '1970-01');
  const day = { between: [Date.parse(from) / DAY_MS, Date.parse(to) / DAY_MS] };
  return {
    ...(provider !== undefined && { providers: { containsAny: [provider] } }),
    ...(topic !== undefined && { topics: { containsAny: [topic] } }),
    ...(month !== undefined && { day }),
  };
}

function titlesOf({ hits }: Answer): string[] {
  return hits.map(({ document }) => document.title);
}

export async function open(base: string): Promise<Searcher> {
  const address = '/code/orama-library.js';
  const [library, raw]: [Library, unknown] = await Promise.all([
    import(/* @vite-ignore */ address),
    readJson<unknown>(`${base}index.json`),
  ]);
  const database = library.create({ schema: ORAMA_SCHEMA });
  library.load(database, raw);
  return {
    search: async (term, tolerant) => {
      const found = await library.search(database, {
        term,
        properties: WORDS_IN,
        boost: BOOST,
        threshold: 0,
        tolerance: tolerant ? 1 : 0,
        limit: RESULTS,
      });
      return { titles: titlesOf(found) };
    },
    filter: async (filter) => {
      const begin = performance.now();
      const found = await library.search(database, {
        term: '',
        where: whereOf(filter),
        facets: { providers: { limit: 5_000 }, topics: { limit: 100 } },
        sortBy: { property: 'day', order: 'DESC' },
        limit: RESULTS,
      });
      return {
        titles: titlesOf(found),
        total: found.count,
        providers: Object.entries(found.facets?.['providers']?.values ?? {}),
        topics: Object.entries(found.facets?.['topics']?.values ?? {}),
        firstMs: performance.now() - begin,
      };
    },
  };
}
