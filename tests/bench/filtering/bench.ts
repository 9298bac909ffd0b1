import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { createArchive } from '../archive/story.ts';
import { buildCode, toldOf } from '../contenders/build-code.ts';
import { BROADSHEET, contendersOf, type Contender } from '../contenders/contenders.ts';
import { indexOf } from '../contenders/indexes.ts';
import { launchBrowser } from '../measure/browser.ts';
import { serve } from '../measure/serve.ts';
import { installPeers } from '../peers/install.ts';
import { machineLines } from '../report/machine.ts';
import { bytes, milliseconds, tableText, type Cell } from '../report/table.ts';
import { SEED, type BenchOrder } from '../workplace.ts';
import { filterCases, type NamedCase } from './cases.ts';
import { countNaively, exactnessOf, type Exactness, type NaiveCounts } from './naive-counts.ts';
import { runFilter } from './run-filters.ts';

const NOTES = `Each filter is asked for its first ten stories and for all counts beside it. Cold is a new browser that
fetches code and index too (median of 5), warm is a page that has answered another filter (median of 10, the
first of them new to it). Counts are checked against counting the archive story by story: by provider and by
topic, either as what would be left if a value were chosen as well, or instead. MiniSearch and FlexSearch have
no counts by value. Pagefind has no ranges: it is asked for a value of a filter by month.`;

interface Row {
  readonly contender: string;
  readonly cells: readonly Cell[];
}

interface Setting {
  readonly browser: Browser;
  readonly work: string;
  readonly code: string;
  readonly stories: number;
}

function inWords({ total, providers, topics }: Exactness): string {
  const wrong = [
    ...(total ? [] : ['total']),
    ...(providers ? [] : ['providers']),
    ...(topics ? [] : ['topics']),
  ];
  return wrong.length === 0 ? 'exact' : `WRONG: ${wrong.join(', ')}`;
}

/** A contender's row for each case, in the order of the cases. */
async function rowsOf(
  contender: Contender,
  cases: readonly NamedCase[],
  counts: readonly NaiveCounts[],
  { browser, work, code, stories }: Setting,
): Promise<Row[]> {
  const { folder } = await indexOf(contender, { work, stories, afresh: contender === BROADSHEET });
  const server = await serve({ '/code/': code, '/index/': folder });
  const place = { browser, server, ...toldOf(code, contender.module) };
  console.log(`Filtering with ${contender.name} ...`);
  try {
    const rows: Row[] = [];
    for (const [number, { filter }] of cases.entries()) {
      const before = cases[(number + 1) % cases.length]?.filter ?? filter;
      const run = await runFilter(place, filter, before);
      const naive = counts[number];
      rows.push({
        contender: contender.name,
        cells: [
          contender.name,
          run.coldWire,
          run.coldRequests,
          run.coldFirstMs,
          run.coldMs,
          run.warmFirstMs,
          run.warmMs,
          naive ? inWords(exactnessOf(run.filtered, naive)) : undefined,
        ],
      });
    }
    return rows;
  } catch (error) {
    console.error(error);
    return cases.map(() => ({ contender: contender.name, cells: [contender.name, 'failed'] }));
  } finally {
    await server.close();
  }
}

function tableOf(rows: readonly Row[]): string {
  return tableText({
    columns: [
      { name: 'filter' },
      { name: 'bytes, cold', show: bytes, ratio: true },
      { name: 'requests' },
      { name: 'first ten, cold', show: milliseconds, ratio: true },
      { name: 'with counts, cold', show: milliseconds, ratio: true },
      { name: 'first ten, warm', show: milliseconds, ratio: true },
      { name: 'with counts, warm', show: milliseconds, ratio: true },
      { name: 'counts' },
    ],
    rows: rows.map(({ cells }) => cells),
  });
}

async function partOf(contenders: readonly Contender[], setting: Setting): Promise<string> {
  const archive = createArchive({ stories: setting.stories, seed: SEED });
  const cases = filterCases(archive);
  const counts = cases.map(({ filter }) => countNaively(archive, filter));
  const rows: Row[][] = [];
  for (const contender of contenders) {
    rows.push(await rowsOf(contender, cases, counts, setting));
  }
  const tables = cases.map(({ name }, number) => {
    const total = (counts[number]?.total ?? 0).toLocaleString('en-GB');
    const table = tableOf(rows.flatMap((ofContender) => ofContender[number] ?? []));
    return `${name}, ${total} stories:\n\n${table}`;
  });
  return [`### ${setting.stories.toLocaleString('en-GB')} stories`, ...tables].join('\n\n');
}

/** Filters with exact counts, against those that have them. */
export async function benchFilters({ stories, work, only, command }: BenchOrder): Promise<string> {
  installPeers(['pagefind', 'minisearch', 'flexsearch', '@orama/orama']);
  const contenders = contendersOf(only).filter(({ filters }) => filters);
  const code = join(work, 'code');
  await buildCode(code);
  const browser = await launchBrowser();
  const parts: string[] = [];
  try {
    for (const count of stories) {
      parts.push(await partOf(contenders, { browser, work, code, stories: count }));
    }
  } finally {
    await browser.close();
  }
  const versions = contenders.map(({ name, version }) => `${name} ${version()}`);
  const head = machineLines(command, [`Chromium ${browser.version()}`, ...versions]).join('\n');
  return [head, NOTES, ...parts].join('\n\n');
}
