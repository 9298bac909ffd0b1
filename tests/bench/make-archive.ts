// node tests/bench/make-archive.ts --stories 100000 --format markdown --out DIR [--seed 1] [--from N]
// writes an archive of invented news; with --from only its stories from that number on.
import { Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS, writeArchive, type ArchiveOrder } from './archive/write-archive.ts';

function wholeNumber(text: string): number {
  const number = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('a whole number');
  return number;
}

new Command('node tests/bench/make-archive.ts')
  .description('Writes a seeded archive of invented news, as a folder of Markdown or as NDJSON.')
  .requiredOption('--stories <count>', 'how many stories, the oldest first', wholeNumber)
  .addOption(new Option('--format <format>').choices(FORMATS).default('markdown'))
  .requiredOption('--out <dir>', 'folder to write into')
  .option('--seed <number>', 'another seed is another archive', wholeNumber, 1)
  .option('--from <number>', 'leave out the stories before this one', wholeNumber, 0)
  .action((order: ArchiveOrder) => {
    writeArchive(order);
  })
  .parse();
