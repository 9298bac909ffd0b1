import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH } from '../bundle/files.ts';
import { manifestHead } from '../bundle/manifest.ts';
import { readJson, readManifest } from '../bundle/read.ts';
import { EXIT_USAGE, Failure, inWords, systemCode } from './failure.ts';
import { LOCK_NAME } from './lock-name.ts';

function manifestFits(folder: string, fits: (content: Uint8Array) => unknown): boolean {
  try {
    fits(readFileSync(join(folder, MANIFEST_PATH)));
    return true;
  } catch {
    return false;
  }
}

/** Whether a folder holds a bundle of any version, or what a killed run left of one. */
export function isOurs(folder: string): boolean {
  if (existsSync(join(folder, LOCK_NAME))) return true;
  return manifestFits(folder, (content) => readJson(MANIFEST_PATH, content, manifestHead));
}

/** Whether a folder holds a bundle that this version can read. */
export function holdsBundle(folder: string): boolean {
  return manifestFits(folder, readManifest);
}

/**
 * Makes sure that a bundle may be written here, without writing anything.
 *
 * @param given the folder as the person named it
 * @throws Failure (usage) when a file stands there, or a folder with anything else in it
 */
export function inspectOut(folder: string, given: string): void {
  inspectFolder(folder, given, { what: 'bundle', isOurs });
}

/** As `inspectOut`, of anything that a folder may hold. */
export function inspectFolder(
  folder: string,
  given: string,
  { what, isOurs }: { readonly what: string; readonly isOurs: (folder: string) => boolean },
): void {
  const refuse = (why: string): Failure =>
    new Failure(`a ${what} cannot be written to ${given}: ${why}.`, EXIT_USAGE);
  try {
    if (!statSync(folder).isDirectory()) throw refuse('it is a file. Name a folder');
    if (readdirSync(folder).length === 0 || isOurs(folder)) return;
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (systemCode(error) === 'ENOENT') return;
    throw refuse(inWords(error));
  }
  throw refuse(
    `the folder holds something else, which would be lost. Name an empty folder or a ${what}`,
  );
}
