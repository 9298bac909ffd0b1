import { Command } from 'commander';
import { explain } from '../command/explain.ts';
import { planOf, type BuildRequest } from './plan.ts';
import type { Voice } from './publish.ts';

const EXAMPLES = `
Examples:
  npm run build                                        dist/, for the root of any host
  npm run build -- --url https://news.example          with feeds and a sitemap
  npm run build -- --url https://me.github.io/archive/ below a path
  npm run build -- --language de                       in German
  npm run build -- --bundle ~/bundle --out /srv/www    another bundle, another folder

Exit codes: 0 done; 1 a bad bundle, or not writable; 2 wrong usage.
Paths are relative to where you call npm. BROADSHEET_DEBUG=1 shows where an error comes from.`;

function programFor(voice: Voice): Command {
  return new Command('npm run build --')
    .description('Makes a site of the reader and a bundle, for any host of static files.')
    .option('--base <path>', 'the path that the site is below (default: BASE_URL, or /)')
    .option('--url <address>', "the site's address, for feeds and sitemap (default: SITE_URL)")
    .option('--bundle <dir>', 'the bundle (default: public/bundle of the project)')
    .option('--out <dir>', 'where the site goes (default: dist of the project)')
    .option(
      '--language <id>',
      "of the reader's own words: en, de, ar, or of a region, such as en-US (default: SITE_LANGUAGE, or en)",
    )
    .option('--prerender <n>', 'how many of the newest stories are rendered, or all (default: 500)')
    .option('--no-compress', 'write no .br and .gz beside files')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .showHelpAfterError('(--help says what can be asked)')
    .action(async (request: BuildRequest) => {
      const plan = planOf(request, process.env);
      const { publish } = await import('./publish.ts');
      await publish(plan, voice);
    });
}

/**
 * Runs the build.
 *
 * @param words what stands behind the command's name
 * @returns the exit code
 */
export async function run(words: readonly string[], voice: Voice): Promise<number> {
  try {
    await programFor(voice).parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    return explain(error);
  }
}
