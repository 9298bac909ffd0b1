import { checkBundle } from '../../command/check/check-bundle.ts';
import { Failure } from '../../command/failure.ts';
import { checkFiles } from './check-files.ts';

/** Editions of up to so many stories are checked in every way, within about 10 s. */
const MOST_STORIES = 20_000;
const PROBLEMS_SHOWN = 10;

/**
 * Makes sure that a bundle is good before anything is made of it.
 *
 * @param name of its folder, as the person typed it
 * @param stories how many its manifest says that it has
 * @throws Failure that says what is wrong with it
 */
export function mustBeGood(folder: string, name: string, stories: number): void {
  const { problems } = stories > MOST_STORIES ? checkFiles(folder) : checkBundle(folder);
  if (problems.length === 0) return;
  const more = problems.length - PROBLEMS_SHOWN;
  const lines = [
    `${name} is not a good bundle, so that no site was made of it:`,
    ...problems.slice(0, PROBLEMS_SHOWN).map(({ file, message }) => `  ${file}: ${message}`),
    ...(more > 0 ? [`  and ${more} more (see npm run bundle -- check ${name})`] : []),
    'Make it again with: npm run bundle',
  ];
  throw new Failure(lines.join('\n'));
}
