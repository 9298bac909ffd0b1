// npm run bench -- [search|filters|build|page|scale ...] [--stories 10000,100000] [--out [FILE]]
// Without a name all benches run. Tables are printed, and with --out written to RESULTS.md.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { benchBuilding } from './building/bench.ts';
import { benchFilters } from './filtering/bench.ts';
import { RESULTS_FILE, writeSection, type Section } from './report/results-file.ts';
import { benchSearch } from './search/bench.ts';
import { benchScale } from './scale/bench.ts';
import { benchPage } from './using/bench.ts';
import type { BenchOrder } from './workplace.ts';

interface Bench {
  readonly section: Section;
  readonly run: (order: BenchOrder) => Promise<string>;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  search: { section: 'Search', run: benchSearch },
  filters: { section: 'Filters', run: benchFilters },
  build: { section: 'Building', run: benchBuilding },
  page: { section: 'The page', run: benchPage },
  scale: { section: 'Scale', run: benchScale },
};

interface Options {
  readonly stories: readonly number[];
  readonly work: string;
  readonly only: readonly string[];
  readonly minutes: number;
  readonly out?: string | true;
}

function sizes(text: string): number[] {
  const numbers = text.split(',').map((part) => Number(part.replaceAll('_', '')));
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) {
    throw new InvalidArgumentError('whole numbers with commas between them');
  }
  return numbers.sort((a, b) => a - b);
}

function list(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

async function run(names: readonly string[], { out, ...order }: Options): Promise<void> {
  const chosen = names.length > 0 ? names : Object.keys(BENCHES);
  const file = out === true ? RESULTS_FILE : out;
  for (const name of chosen) {
    const bench = BENCHES[name];
    if (!bench) continue;
    const command = `npm run bench -- ${name} --stories ${order.stories.join(',')}`;
    const content = await bench.run({ ...order, command });
    console.log(`\n## ${bench.section}\n\n${content}\n`);
    if (file !== undefined) await writeSection(file, bench.section, content);
  }
}

await new Command('npm run bench --')
  .description('Measures speed, size and memory against others, in one run on one machine.')
  .addArgument(new Argument('[benches...]', 'which ones').choices(Object.keys(BENCHES)))
  .option('--stories <counts>', 'sizes of the archives', sizes, [10_000, 100_000])
  .option('--work <dir>', 'folder for archives', join(tmpdir(), 'broadsheet-bench'))
  .option('--only <names>', 'of what is compared in the browser, only these', list, [])
  .option('--minutes <number>', 'how long the page is used', Number, 10)
  .option('--out [file]', 'put the tables into this file, tests/bench/RESULTS.md if unnamed')
  .action(run)
  .parseAsync();
