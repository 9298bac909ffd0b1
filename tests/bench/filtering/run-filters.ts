import type { Filtered, FilterCase } from '../browser/searcher.ts';
import { withFreshPage } from '../measure/browser.ts';
import { median } from '../measure/quantiles.ts';
import { openBlank, toldOf, type Place, type Told } from '../search/run-search.ts';

const COLD_RUNS = 5;
const WARM_RUNS = 10;

export interface FilterRun {
  /** From nothing loaded, and with the contender at hand: to ten results, and to all counts. */
  readonly coldFirstMs: number;
  readonly coldMs: number;
  readonly warmFirstMs: number;
  readonly warmMs: number;
  /** Sent before the counts stood, code and index. */
  readonly coldWire: number;
  readonly coldRequests: number;
  readonly filtered: Filtered;
}

interface Timed {
  readonly openMs: number;
  readonly ms: number;
  readonly filtered: Filtered;
}

/** Runs in the page. */
async function filterFromNothing(given: Told & { filter: FilterCase }): Promise<Timed> {
  const begin = performance.now();
  const searcher = await globalThis.load(given);
  const openMs = performance.now() - begin;
  if (!searcher.filter) throw new Error('it has no filters');
  const filtered = await searcher.filter(given.filter);
  return { openMs, ms: performance.now() - begin, filtered };
}

/** Runs in the page, after the first. */
async function filterAgain(filter: FilterCase): Promise<Timed> {
  const begin = performance.now();
  if (!globalThis.searcher.filter) throw new Error('it has no filters');
  const filtered = await globalThis.searcher.filter(filter);
  return { openMs: 0, ms: performance.now() - begin, filtered };
}

/**
 * One filter, several times in a new browser each, and then in a page that has answered another
 * filter before.
 */
export async function runFilter(
  place: Place,
  filter: FilterCase,
  before: FilterCase,
): Promise<FilterRun> {
  const cold: (Timed & { wire: number; requests: number })[] = [];
  const ask = toldOf(place);
  for (let run = 0; run <= COLD_RUNS; run++) {
    const timed = await withFreshPage(place.browser, async (page) => {
      await openBlank(page, place);
      const answered = await page.evaluate(filterFromNothing, { ...ask, filter });
      const sent = place.server.sent();
      const wire = sent.reduce((sum, one) => sum + one.wire, 0);
      return { ...answered, wire, requests: sent.length };
    });
    // The first one lets the server compress, and the system read, what all others fetch.
    if (run > 0) cold.push(timed);
  }
  const warm = await withFreshPage(place.browser, async (page) => {
    await openBlank(page, place);
    await page.evaluate(filterFromNothing, { ...ask, filter: before });
    const timed: Timed[] = [];
    for (let run = 0; run < WARM_RUNS; run++) timed.push(await page.evaluate(filterAgain, filter));
    return timed;
  });
  const [last] = cold;
  if (!last) throw new Error('nothing was measured');
  return {
    coldFirstMs: median(cold.map(({ openMs, filtered }) => openMs + filtered.firstMs)),
    coldMs: median(cold.map(({ ms }) => ms)),
    warmFirstMs: median(warm.map(({ filtered }) => filtered.firstMs)),
    warmMs: median(warm.map(({ ms }) => ms)),
    coldWire: median(cold.map(({ wire }) => wire)),
    coldRequests: median(cold.map(({ requests }) => requests)),
    filtered: last.filtered,
  };
}
