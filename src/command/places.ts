import { resolve } from 'node:path';
import { EXIT_USAGE, Failure } from './failure.ts';

/** The project's own folder. */
export const PROJECT = resolve(import.meta.dirname, '../..');
/** What `npm start`, `dev` and `build` serve and ship. */
export const DEFAULT_OUT = resolve(PROJECT, 'public/bundle');
/** What runs leave for the next: nothing that may not be deleted. */
export const DEFAULT_CACHE =
  process.env['BROADSHEET_CACHE'] ?? resolve(PROJECT, 'node_modules/.cache/broadsheet');
/** Node's compiled code; `compile-cache.js` knows it, too. */
export const CODE_CACHE = resolve(DEFAULT_CACHE, 'code');
export const SAMPLE_EDITION = resolve(PROJECT, 'tests/fixtures/sample-edition');
export const SAMPLE_TITLE = 'The Sample Edition';

/**
 * Absolute path of what a person typed. npm runs scripts in the project's folder and says in
 * INIT_CWD where the person stands.
 *
 * @throws Failure (usage) for an empty one, which a script writes whose variable was not set: it would
 *   be the folder that the person stands in
 */
export function fromPerson(path: string): string {
  if (path.trim() === '') {
    throw new Failure(
      'a path is empty (""). Name a folder or a file; the one you are in is .',
      EXIT_USAGE,
    );
  }
  const initial = process.cwd() === PROJECT ? process.env['INIT_CWD'] : undefined;
  return resolve(initial ?? process.cwd(), path);
}

/** Whether what a person named is an address of the web, not a file. */
export function isAddress(given: string): boolean {
  return /^https?:\/\//i.test(given);
}
