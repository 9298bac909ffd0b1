import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { ROOT } from '../../support/site.ts';
import { createArchive } from '../archive/story.ts';
import { BROADSHEET } from '../contenders/contenders.ts';
import { indexOf } from '../contenders/indexes.ts';
import { launchBrowser, withFreshPage } from '../measure/browser.ts';
import { serve, type StaticServer } from '../measure/serve.ts';
import { machineLines } from '../report/machine.ts';
import { bytes, milliseconds, tableText, type Cell } from '../report/table.ts';
import { SEED, type BenchOrder } from '../workplace.ts';
import { wordsOf } from '../search/word-counts.ts';
import { clickFilters, openFront, scrollFeed, typeWords } from './acts.ts';
import { benchPhone } from '../phone/bench.ts';
import { measureFirstUse } from './first-use.ts';
import { noteTimings, slowDown, SLOWED, timed, type PhaseTimings } from './timings.ts';
import { memoryOverMinutes, type MemorySample } from './memory-over-minutes.ts';

const TYPED = 5;

const NOTES = `The built app over a bundle, in Chromium, 1440 by 900. Budgets: 135 KB of code (brotli) and 30 KB of
data (gzip) before the first story can be opened, and no task of the main thread over 50 ms while typing,
filtering and scrolling with the CPU slowed ${SLOWED} times. Slowing reaches the page's main thread; Chromium does not
slow its workers. An interaction counts until the next paint (Event Timing; those below 16 ms are not
reported by the browser). Memory is that of scripts in page and worker after a
collection. KB are 1,000 bytes here and 1,024 in the budgets.`;

function buildApp(site: string): void {
  const words = ['build', '--outDir', site, '--emptyOutDir', '--logLevel', 'warn'];
  const { status, stderr } = spawnSync('vite', words, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`vite ${words.join(' ')} ended with ${status}\n${stderr}`);
}

function row(name: string, timings: PhaseTimings): readonly Cell[] {
  const { longTasks, interactions, median, inp, worst, worstDelay } = timings;
  const [longest = 'none'] = longTasks;
  return [name, interactions, longTasks.length, longest, median, inp, worst, worstDelay];
}

async function slowedPhases(
  browser: Browser,
  server: StaticServer,
  words: readonly string[],
): Promise<string> {
  const phase = (act: (page: Page) => Promise<number>): Promise<PhaseTimings> =>
    withFreshPage(browser, async (page) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await noteTimings(page);
      await openFront(page, server.origin);
      await slowDown(page);
      return timed(page, () => act(page));
    });
  const rows = [
    row('typing in search', await phase((page) => typeWords(page, words.slice(0, TYPED)))),
    row('clicking filters', await phase(clickFilters)),
    row('scrolling', await phase(scrollFeed)),
  ];
  return tableText({
    columns: [
      { name: 'doing' },
      { name: 'keys, clicks, turns' },
      { name: 'tasks over 50 ms' },
      { name: 'longest', show: milliseconds },
      { name: 'interaction, median', show: milliseconds },
      { name: 'INP (98 %)', show: milliseconds },
      { name: 'worst', show: milliseconds },
      { name: 'worst delay before it', show: milliseconds },
    ],
    rows,
  });
}

function memoryTable(samples: readonly MemorySample[]): string {
  const sample = (one: MemorySample | undefined, name?: string): readonly Cell[] => [
    name ?? `after ${(one?.minutes ?? 0).toFixed(1)} minutes more`,
    one?.page,
    one?.workers,
    one ? one.page + one.workers : undefined,
  ];
  const most = samples.toSorted((a, b) => b.page + b.workers - a.page - a.workers)[0];
  // What the caches hold grows at first, up to what they may.
  const between = [0.25, 0.5, 0.75, 1].map(
    (part) => samples[Math.round(part * (samples.length - 1))],
  );
  return tableText({
    columns: [
      { name: 'memory' },
      { name: 'page', show: bytes },
      { name: 'engine', show: bytes },
      { name: 'together', show: bytes, ratio: true },
    ],
    rows: [
      sample(samples[0], 'after everything was used once'),
      ...between.map((one) => sample(one)),
      sample(most, 'the most of all'),
    ],
  });
}

/** The page itself: what it fetches first, what it costs to use, and what it holds after a while. */
export async function benchPage(order: BenchOrder): Promise<string> {
  const { stories, work, minutes, command } = order;
  const site = join(work, 'site');
  buildApp(site);
  const browser = await launchBrowser();
  const firstUse: (readonly Cell[])[] = [];
  const parts: string[] = [];
  try {
    for (const count of stories) {
      const { folder } = await indexOf(BROADSHEET, { work, stories: count, afresh: true });
      const server = await serve({ '/': site, '/bundle/': folder });
      try {
        const { code, data, dataRequests, ms } = await measureFirstUse(browser, server, site);
        firstUse.push([count, code, data, dataRequests, ms]);
        if (count !== stories.at(-1)) continue;
        console.log(`Using the page over ${count.toLocaleString('en-GB')} stories ...`);
        const archive = createArchive({ stories: count, seed: SEED });
        const words = typedWords((number) => archive.story(number).title, count);
        parts.push(await slowedPhases(browser, server, words));
        console.log(`Using it for ${minutes} minutes ...`);
        const samples = await memoryOverMinutes(browser, server.origin, { words, minutes });
        parts.push(memoryTable(samples));
      } finally {
        await server.close();
      }
    }
  } finally {
    await browser.close();
  }
  const first = tableText({
    columns: [
      { name: 'stories' },
      { name: 'code before first use', show: bytes },
      { name: 'data before first use', show: bytes },
      { name: 'data files' },
      { name: 'until then', show: milliseconds },
    ],
    rows: firstUse,
  });
  const head = machineLines(command, [`Chromium ${browser.version()}`]).join('\n');
  return [head, NOTES, first, ...parts, await benchPhone(order)].join('\n\n');
}

/** Two words of headlines from all over the archive. */
function typedWords(titleOf: (number: number) => string, stories: number): string[] {
  return Array.from({ length: 12 }, (_, turn) => {
    const words = wordsOf(titleOf(Math.floor(((turn + 0.5) / 12) * stories)));
    return words
      .filter((word) => word.length > 4)
      .slice(0, 2)
      .join(' ');
  }).filter((words) => words.length > 0);
}
