import { median } from '../measure/quantiles.ts';
import { installPeers } from '../peers/install.ts';
import { builtTable, inWords, type Built } from '../report/built-table.ts';
import { machineLines } from '../report/machine.ts';
import { bytes, percent, seconds, tableText, type Cell } from '../report/table.ts';
import { archiveOf, FreshFolders, type BenchOrder } from '../workplace.ts';
import { ADDED, measureAdding, TIMES, type Adding } from './adding.ts';
import { tableOfGenerators } from './against-peers.ts';
import { FASTEST, GENERATORS } from './generators.ts';

/** A folder of more files than this is no archive that anybody keeps. */
const MOST_MARKDOWN = 100_000;
/** Peers take minutes, and gigabytes, for more. */
const MOST_FOR_PEERS = 20_000;

function built({ stories, format, first, bytes: size, files }: Adding): Built {
  const { seconds: time, peakBytes } = first;
  return { name: `${inWords(stories)}, ${format}`, seconds: time, peakBytes, files, bytes: size };
}

function addingRow({ stories, format, updates, same, bytes: size }: Adding): readonly Cell[] {
  const times = updates.map(({ measured }) => measured.seconds);
  const peaks = updates.flatMap(({ measured }) => measured.peakBytes ?? []);
  const rewritten = median(updates.map((update) => update.bytes));
  return [
    `${inWords(stories)}, ${format}`,
    median(times),
    Math.max(...times),
    peaks.length > 0 ? Math.max(...peaks) : undefined,
    median(updates.map(({ files }) => files)),
    rewritten,
    rewritten / size,
    same ? 'yes' : 'NO',
  ];
}

function tablesOfOurs(measured: readonly Adding[]): string[] {
  const added = tableText({
    columns: [
      { name: `${ADDED} newer added to, ${TIMES} times` },
      { name: 'time, median', show: seconds },
      { name: 'slowest', show: seconds },
      { name: 'peak memory', show: bytes },
      { name: 'files rewritten' },
      { name: 'bytes rewritten', show: bytes },
      { name: 'share of the bundle', show: percent },
      { name: 'same bytes as from nothing' },
    ],
    rows: measured.map(addingRow),
  });
  return [builtTable(measured.map(built)), added];
}

/** Building, against others on the same Markdown files, and adding the news of a day. */
export async function benchBuilding({ stories, work, command }: BenchOrder): Promise<string> {
  installPeers(['@11ty/eleventy', 'pagefind']);
  const folders = new FreshFolders(work);
  const parts: string[] = [];
  try {
    const [smallest = 0] = stories;
    if (smallest <= MOST_FOR_PEERS) {
      const archive = await archiveOf(work, smallest, 'markdown');
      parts.push(
        `The same ${smallest.toLocaleString('en-GB')} Markdown files to new folders, median of 3 runs:`,
        await tableOfGenerators(archive, folders, { generators: GENERATORS, runs: 3 }),
      );
    }
    const larger = stories.length > 1 ? stories.slice(1) : stories;
    for (const count of larger) {
      if (count > MOST_MARKDOWN || count === smallest) continue;
      const archive = await archiveOf(work, count, 'markdown');
      parts.push(
        `${inWords(count)} in Markdown, one run each:`,
        await tableOfGenerators(archive, folders, { generators: FASTEST, runs: 1 }),
      );
    }
    const measured: Adding[] = [];
    for (const count of larger) {
      for (const format of ['markdown', 'ndjson'] as const) {
        if (format === 'markdown' && count > MOST_MARKDOWN) continue;
        console.log(`Building and adding to ${inWords(count)} (${format}) ...`);
        const archive = await archiveOf(work, count, format);
        measured.push(await measureAdding(archive, { stories: count, format }, folders));
      }
    }
    parts.push(...tablesOfOurs(measured));
  } finally {
    folders.clear();
  }
  const versions = GENERATORS.slice(1).map(
    ({ name, version }) => `${name} ${version() ?? 'not installed'}`,
  );
  return [machineLines(command, versions).join('\n'), ...parts].join('\n\n');
}
