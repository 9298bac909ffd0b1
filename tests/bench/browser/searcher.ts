/** A filter without words, as every contender can be asked it. */
export interface FilterCase {
  readonly provider?: string;
  /** A topic's name. */
  readonly topic?: string;
  /** A whole month, `2026-10`: what there is of dates in all of them. */
  readonly month?: string;
}

export interface Found {
  /** Of the first ten results. */
  readonly titles: readonly string[];
}

export interface Filtered extends Found {
  readonly total: number;
  /** Stories by provider's domain and by topic's name, as shown beside the filter. */
  readonly providers: readonly (readonly [string, number])[];
  readonly topics: readonly (readonly [string, number])[];
  /** Milliseconds until the ten results stood; the counts may come later. */
  readonly firstMs: number;
}

/** A search that is ready to be asked, in the browser. */
export interface Searcher {
  /** @param tolerant find what was mistyped, in whatever way the contender has for it */
  search(words: string, tolerant: boolean): Promise<Found>;
  /** Undefined where the contender has no filters with counts. */
  readonly filter?: (filter: FilterCase) => Promise<Filtered>;
}

/** One that shows results before it has counted. */
export interface EarlySearcher extends Searcher {
  /** Of the first results alone, with nothing counted beside them. */
  first(filter: FilterCase): Promise<Found>;
  /** The newest stories, so many as the app asks for at first. */
  front(): Promise<Found>;
}

/** What the module of each contender exports. */
export interface SearcherModule {
  /** @param base where its index stands, with a `/` at the end */
  open(base: string): Promise<Searcher>;
}

export const RESULTS = 10;

/** First and last day of a month, UTC. */
export function daysOf(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const to = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return { from: `${month}-01`, to };
}

export async function readJson<Value>(url: string): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const value: Value = await response.json();
  return value;
}
