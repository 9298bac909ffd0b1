import { sizeOf } from '../measure/folder.ts';
import { median } from '../measure/quantiles.ts';
import { bytes, seconds, tableText, type Cell } from '../report/table.ts';
import type { FreshFolders } from '../workplace.ts';
import type { Generator } from './generators.ts';

/** Who builds the same files, and how often: every run goes to a new folder, and they take turns. */
export interface Contest {
  readonly generators: readonly Generator[];
  readonly runs: number;
}

interface Run {
  readonly seconds: number;
  readonly peakBytes: number | undefined;
  readonly out: string;
}

async function runOf(generator: Generator, archive: string, folders: FreshFolders): Promise<Run> {
  const out = folders.make(`${generator.name}-out`);
  const project = folders.make(`${generator.name}-project`);
  const measured = await generator.build(archive, project, out);
  return { ...measured, out };
}

function row(name: string, runs: readonly Run[]): readonly Cell[] {
  const [first] = runs;
  if (!first) return [name, 'not installed'];
  const size = sizeOf(first.out);
  const peaks = runs.flatMap(({ peakBytes }) => peakBytes ?? []);
  return [
    name,
    median(runs.map((run) => run.seconds)),
    peaks.length > 0 ? median(peaks) : undefined,
    size.files,
    size.bytes,
  ];
}

/** The same Markdown files to new folders, by us and by others, as a table. */
export async function tableOfGenerators(
  archive: string,
  folders: FreshFolders,
  { generators, runs: turns }: Contest,
): Promise<string> {
  const runs = new Map<Generator, Run[]>(generators.map((generator) => [generator, []]));
  for (let turn = 0; turn < turns; turn++) {
    for (const [generator, done] of runs) {
      if (generator.version() === undefined) continue;
      console.log(`Building with ${generator.name}, run ${turn + 1} of ${turns} ...`);
      done.push(await runOf(generator, archive, folders));
    }
  }
  return tableText({
    columns: [
      { name: 'what' },
      { name: 'time', show: seconds, ratio: true },
      { name: 'peak memory', show: bytes, ratio: true },
      { name: 'files written' },
      { name: 'bytes written', show: bytes, ratio: true },
    ],
    rows: [...runs].map(([generator, done]) => row(generator.name, done)),
  });
}
