import { Command } from 'commander';
import { explain } from './explain.ts';
import { EXIT_USAGE, Failure } from './failure.ts';
import type { Voice } from './make-bundle.ts';
import { fromPerson } from './places.ts';
import { cacheOf, outOf, threadsOf, type BundleRequest } from './request.ts';
import { startCrew } from './threads/start-crew.ts';

const BUNDLE_EXAMPLES = `
Examples:
  npm run bundle                                      the sample edition
  npm run bundle -- ~/archive --title "My Archive"    a folder, with the _data in it
  npm run bundle -- news/ pages.json more.ndjson      several sources as one edition
  npm run bundle -- ./check                           a source whose name is "check"
  npm run bundle -- news/ --out dist/bundle --strict --report report.json

Exit codes: 0 done; 1 nothing usable, or rejects under --strict, or not writable; 2 wrong usage.
Paths are relative to where you call npm. BROADSHEET_DEBUG=1 shows where an error comes from.`;

const CHECK_EXAMPLES = `
Examples:
  npm run bundle -- check public/bundle
  npm run bundle -- check dist/bundle

Exit codes: 0 the bundle is good; 1 it is not; 2 wrong usage.`;

const FETCH_EXAMPLES = `
Examples:
  npm run bundle -- fetch feeds.opml --into feeds
  npm run bundle -- fetch https://a.example/feed.xml more.txt --into feeds
  npm run bundle -- feeds/                            then bundles all that was ever fetched

Each time a feed has something new, a copy is kept; none is ever removed, so that an archive grows.
Exit codes: 0 done, also where some feeds failed; 1 none could be fetched; 2 wrong usage.`;

type Options = Omit<BundleRequest, 'sources'>;

async function bundle(request: BundleRequest, voice: Voice): Promise<void> {
  const { out, outName } = outOf(request);
  if (request.ifNone) {
    const { holdsBundle } = await import('./holds-bundle.ts');
    if (holdsBundle(out, outName)) return voice.say(`${outName} holds a bundle already.`);
  }
  const sources = request.sources.map(fromPerson);
  const crew = startCrew({ threads: threadsOf(request), sources, ...cacheOf(request), out });
  try {
    // Loaded while the threads start: a small update takes little longer than that.
    const { planOf } = await import('./plan.ts');
    const { makeBundle } = await import('./make-bundle.ts');
    await makeBundle(planOf(request), voice, crew);
  } finally {
    await crew.stop();
  }
}

function programFor(voice: Voice): Command {
  const program = new Command('npm run bundle --')
    .description('Turns folders and files of news stories into a bundle that the reader loads.')
    .argument('[sources...]', 'folders or files: Markdown stories, JSON pages, NDJSON, feeds')
    .option('--out <dir>', 'where the bundle goes (default: public/bundle of the project)')
    .option('--title <text>', 'name of the edition (default: from the first source)')
    .option('--strict', 'write nothing if a record is rejected')
    .option('--report <file>', 'write what was read, made and rejected as JSON')
    .option(
      '--cache <dir>',
      'where to remember what was read (default: node_modules/.cache/broadsheet)',
    )
    .option('--no-cache', 'remember nothing, and use nothing of what was')
    .option('--threads <n>', 'how many threads work (default: one for each core)')
    .option('--if-none', 'do nothing where a bundle stands already')
    .addHelpText('after', BUNDLE_EXAMPLES)
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(--help says what can be asked)')
    .action((sources: string[], options: Options) => bundle({ ...options, sources }, voice));
  program
    .command('check')
    .description('verifies a bundle: schema, hashes, every reference')
    .argument('<dir>', 'folder of a bundle')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (folder: string) => {
      refuseOptions(program, 'check takes a folder and no options. See check --help.');
      // Loaded here: whoever makes a bundle need not wait for it.
      const { checkFolder } = await import('./check/check-folder.ts');
      checkFolder(fromPerson(folder), folder, voice);
    });
  program
    .command('fetch')
    .description('fetches feeds into a folder, which can then be bundled')
    .argument('<feeds...>', 'addresses; OPML files, or texts with one address a line')
    .requiredOption('--into <dir>', 'folder in which copies of the feeds are kept')
    .addHelpText('after', FETCH_EXAMPLES)
    .action(async (feeds: string[], { into }: { readonly into: string }) => {
      refuseOptions(program, 'fetch takes feeds and --into, no other options. See fetch --help.');
      const { fetchFeeds } = await import('./fetch/fetch-feeds.ts');
      await fetchFeeds({ feeds, into }, { say: voice.say, warn: (line) => console.error(line) });
    });
  return program;
}

/** Options of `bundle` mean nothing in front of another command. */
function refuseOptions(program: Command, message: string): void {
  const given = Object.keys(program.opts());
  if (given.some((name) => program.getOptionValueSource(name) === 'cli')) {
    throw new Failure(message, EXIT_USAGE);
  }
}

/**
 * Runs the command.
 *
 * @param words what stands behind the command's name
 * @returns the exit code
 */
export async function run(words: readonly string[], voice: Voice): Promise<number> {
  try {
    await programFor(voice).parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    voice.progress.abort();
    return explain(error);
  }
}
