import type { Browser, Page } from '@playwright/test';
import type { Found, Searcher, SearcherModule } from '../browser/searcher.ts';
import { heldMemory, rendererMemory, withFreshPage } from '../measure/browser.ts';
import type { Network, StaticServer } from '../measure/serve.ts';
import type { KnownItem } from './known-items.ts';
import type { SearchQuery } from './queries.ts';

/** Where a contender's code and index are served. */
export interface Place {
  readonly browser: Browser;
  readonly server: StaticServer;
  /** Address of the contender's module. */
  readonly module: string;
  /** Address of its index, with a `/` at the end. */
  readonly base: string;
  /** Addresses of what its page names in its head. */
  readonly ahead: readonly string[];
}

/** Of a place, what a page is told. */
export type Told = Pick<Place, 'module' | 'base' | 'ahead'>;

export interface ColdRun {
  /** From nothing loaded to ten results. */
  readonly ms: number;
  readonly requests: number;
  /** Code and index, as sent and without compression. */
  readonly wire: number;
  readonly plain: number;
}

declare global {
  var searcher: Searcher;
  /** Loads a contender, and leaves it for the queries that follow. */
  var load: (told: Told) => Promise<Searcher>;
}

/** So that what takes seconds a query ends at all; the tables say how many were asked. */
const LONGEST_MS = 240_000;

/** The items in turn, until they or the time are used up. */
export function* inTime<Item>(items: readonly Item[]): Generator<Item> {
  const end = performance.now() + LONGEST_MS;
  for (const item of items) {
    if (performance.now() > end) return;
    yield item;
  }
}

/** Runs in the page, from its start. */
function defineLoad(): void {
  globalThis.load = async ({ module, base, ahead }) => {
    for (const href of ahead) {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
      );
    }
    const { open }: SearcherModule = await import(module);
    return (globalThis.searcher = await open(base));
  };
}

export function toldOf({ module, base, ahead }: Place): Told {
  return { module, base, ahead };
}

export async function openBlank(page: Page, { server }: Place): Promise<void> {
  await page.addInitScript(defineLoad);
  await page.goto(`${server.origin}/code/blank.html`);
  server.forget();
}

/** One query in a browser that has nothing yet. */
export function coldSearch(place: Place, words: string, network?: Network): Promise<ColdRun> {
  return withFreshPage(place.browser, async (page) => {
    await openBlank(page, place);
    place.server.slowDown(network);
    try {
      const ms = await page.evaluate(
        async ({ words, ...told }) => {
          const begin = performance.now();
          await (await globalThis.load(told)).search(words, false);
          return performance.now() - begin;
        },
        { ...toldOf(place), words },
      );
      const sent = place.server.sent();
      const sum = (of: 'wire' | 'plain'): number => sent.reduce((total, one) => total + one[of], 0);
      return { ms, requests: sent.length, wire: sum('wire'), plain: sum('plain') };
    } finally {
      place.server.slowDown(undefined);
    }
  });
}

interface WarmRun {
  readonly query: SearchQuery;
  readonly ms: number;
  readonly wire: number;
}

export interface Session {
  readonly warm: readonly WarmRun[];
  readonly held: { readonly page: number; readonly workers: number };
  /** Resident memory of the page's process beyond that of an empty page. */
  readonly resident: number;
  readonly found: readonly (Found & { readonly item: KnownItem })[];
}

async function timedSearch(page: Page, words: string): Promise<number> {
  return page.evaluate(async (text) => {
    const begin = performance.now();
    await globalThis.searcher.search(text, false);
    return performance.now() - begin;
  }, words);
}

/** All queries in one page, one after the other, then all known items. */
export function warmSession(
  place: Place,
  queries: readonly SearchQuery[],
  items: readonly KnownItem[],
): Promise<Session> {
  return withFreshPage(place.browser, async (page) => {
    await openBlank(page, place);
    const empty = await rendererMemory(place.browser);
    await page.evaluate(async (told) => void (await globalThis.load(told)), toldOf(place));
    await timedSearch(page, queries[0]?.words ?? '');
    const warm: WarmRun[] = [];
    for (const query of inTime(queries.slice(1))) {
      place.server.forget();
      const ms = await timedSearch(page, query.words);
      warm.push({ query, ms, wire: place.server.sent().reduce((sum, { wire }) => sum + wire, 0) });
    }
    const resident = (await rendererMemory(place.browser)) - empty;
    const held = await heldMemory(page);
    const found: (Found & { item: KnownItem })[] = [];
    for (const item of inTime(items)) {
      const answer = await page.evaluate(
        ({ words, tolerant }) => globalThis.searcher.search(words, tolerant),
        { words: item.words, tolerant: item.clue === 'a typo' },
      );
      found.push({ ...answer, item });
    }
    return { warm, held, resident, found };
  });
}
