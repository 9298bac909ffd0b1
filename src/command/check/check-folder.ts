import { statSync } from 'node:fs';
import { EXIT_USAGE, Failure } from '../failure.ts';
import { checkBundle } from './check-bundle.ts';

/** What to do about a bad bundle: a run that remembers files by their sizes would leave them. */
export function howToMend(given: string): string {
  return `Make it again with: npm run bundle -- path/to/archive --out ${given} --no-cache`;
}

/**
 * Checks the bundle in a folder and says everything that is wrong with it.
 *
 * @param given the folder as the person named it
 * @throws Failure when the bundle is bad, or (usage) when there is no such folder
 */
export function checkFolder(
  folder: string,
  given: string,
  { say }: { say(line: string): void },
): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(`${given} is not a folder. Name the folder of a bundle.`, EXIT_USAGE);
  }
  const { problems, warnings } = checkBundle(folder);
  for (const { file, message } of warnings) say(`warning: ${file}: ${message}`);
  if (problems.length === 0) return say(`${given} is a good bundle.`);
  for (const { file, message } of problems) say(`${file}: ${message}`);
  const what = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  throw new Failure(`${given} is not a good bundle: ${what}. ${howToMend(given)}`);
}
