import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { createArchive } from '../archive/story.ts';
import type { EarlySearcher } from '../browser/searcher.ts';
import { buildCode } from '../contenders/build-code.ts';
import { BROADSHEET } from '../contenders/contenders.ts';
import { indexOf, type IndexFacts } from '../contenders/indexes.ts';
import { filterCases, type NamedCase } from '../filtering/cases.ts';
import { launchBrowser, withFreshPage } from '../measure/browser.ts';
import { median } from '../measure/quantiles.ts';
import { serve, type StaticServer } from '../measure/serve.ts';
import { installPeers } from '../peers/install.ts';
import { builtTable, inWords, type Built } from '../report/built-table.ts';
import { machineLines } from '../report/machine.ts';
import { bytes, rounded, tableText, type Cell } from '../report/table.ts';
import { drawQueries, KINDS, type SearchQuery } from '../search/queries.ts';
import { openBlank, type Place } from '../search/run-search.ts';
import { countWords } from '../search/word-counts.ts';
import { SEED, type BenchOrder } from '../workplace.ts';

const QUERIES = 10;

const NOTES = `Bytes of the bundle, as sent, until the first results stand in a browser that has nothing yet; without the
code, which is the same for both. Median of ${QUERIES} queries of a kind, each drawn from its own archive: rare
words stand in 2 to 10 stories, whatever the size; common ones in 1 % of all. Bundles are built from NDJSON
and from nothing.`;

/** What is asked of the engine, in a page that has nothing yet. */
type Filter = NamedCase['filter'];
type Asked =
  'front' | { readonly words: string } | { readonly first: Filter } | { readonly counted: Filter };

interface BroadsheetModule {
  open(base: string): Promise<EarlySearcher>;
}

/** Runs in the page. */
async function ask(given: { module: string; base: string; asked: Asked }): Promise<void> {
  const { open }: BroadsheetModule = await import(given.module);
  const searcher = await open(given.base);
  const { asked } = given;
  if (asked === 'front') await searcher.front();
  else if ('words' in asked) await searcher.search(asked.words, false);
  else if ('first' in asked) await searcher.first(asked.first);
  else await searcher.filter?.(asked.counted);
}

function bytesOf(place: Place, asked: Asked): Promise<number> {
  return withFreshPage(place.browser, async (page) => {
    await openBlank(page, place);
    await page.evaluate(ask, { module: place.module, base: place.base, asked });
    const data = place.server.sent().filter(({ path }) => path.startsWith(place.base));
    return data.reduce((sum, { wire }) => sum + wire, 0);
  });
}

interface Row {
  readonly name: string;
  readonly bytes: number;
}

interface Measured {
  readonly stories: number;
  readonly facts: IndexFacts;
  readonly rows: readonly Row[];
}

async function rowsOf(
  place: Place,
  queries: readonly SearchQuery[],
  cases: readonly NamedCase[],
): Promise<Row[]> {
  const rows = [
    { name: 'first page', bytes: await bytesOf(place, 'front') },
    { name: 'first page, with counts', bytes: await bytesOf(place, { counted: {} }) },
  ];
  for (const kind of KINDS) {
    const found: number[] = [];
    for (const { words } of queries.filter((query) => query.kind === kind)) {
      found.push(await bytesOf(place, { words }));
    }
    rows.push({ name: `search: ${kind}`, bytes: median(found) });
  }
  for (const { name, filter } of cases) {
    rows.push({ name: `filter: ${name}`, bytes: await bytesOf(place, { first: filter }) });
    const counted = await bytesOf(place, { counted: filter });
    rows.push({ name: `filter: ${name}, with counts`, bytes: counted });
  }
  return rows;
}

async function measure(
  browser: Browser,
  { work, code, stories }: { work: string; code: string; stories: number },
): Promise<Measured> {
  const archive = createArchive({ stories, seed: SEED });
  const { folder, facts } = await indexOf(BROADSHEET, { work, stories, afresh: true });
  const server: StaticServer = await serve({ '/code/': code, '/index/': folder });
  const place = { browser, server, module: '/code/broadsheet.js', base: '/index/', ahead: [] };
  console.log(`Asking ${stories.toLocaleString('en-GB')} stories ...`);
  try {
    const manifest = gzipSync(readFileSync(join(folder, 'manifest.json'))).length;
    const queries = drawQueries(archive, countWords(archive), QUERIES);
    const rows = await rowsOf(place, queries, filterCases(archive));
    return { stories, facts, rows: [{ name: 'manifest', bytes: manifest }, ...rows] };
  } finally {
    await server.close();
  }
}

function built({ stories, facts }: Measured): Built {
  const { seconds, peakBytes, wholeFiles, wholeBytes } = facts;
  return { name: inWords(stories), seconds, peakBytes, files: wholeFiles, bytes: wholeBytes };
}

function transferTable([smaller, larger]: readonly Measured[]): string {
  const rows = (smaller?.rows ?? []).map(({ name, bytes: before }, place): readonly Cell[] => {
    const after = larger?.rows[place]?.bytes;
    return [name, before, after, after === undefined ? undefined : `${rounded(after / before)}×`];
  });
  return tableText({
    columns: [
      { name: 'until the first results' },
      { name: inWords(smaller?.stories ?? 0), show: bytes },
      { name: inWords(larger?.stories ?? 0), show: bytes },
      { name: 'ratio' },
    ],
    rows,
  });
}

/** The largest archive against the one before it: costs have to grow with the answer only. */
export async function benchScale({ stories, work, command }: BenchOrder): Promise<string> {
  installPeers(['minisearch', 'flexsearch', '@orama/orama']);
  const code = join(work, 'code');
  await buildCode(code);
  const browser = await launchBrowser();
  const measured: Measured[] = [];
  try {
    for (const count of stories.slice(-2)) {
      measured.push(await measure(browser, { work, code, stories: count }));
    }
  } finally {
    await browser.close();
  }
  const head = machineLines(command, [`Chromium ${browser.version()}`]).join('\n');
  return [head, NOTES, builtTable(measured.map(built)), transferTable(measured)].join('\n\n');
}
