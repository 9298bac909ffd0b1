import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE_FOLDERS, FORMAT, MANIFEST_PATH, type FileKind } from '../bundle/files.ts';
import { EXIT_USAGE, Failure, inWords, systemCode } from './failure.ts';
import { LOCK_NAME } from './lock-name.ts';

/** Whether a value is the start of a manifest: told without a schema, since every update asks. */
function isManifest(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!('format' in value && 'version' in value)) return false;
  return value.format === FORMAT && Number.isInteger(value.version);
}

/** Folders that every bundle has. */
const ALWAYS: readonly FileKind[] = ['cards', 'stories', 'names', 'terms'];

/** Whether a folder holds what a bundle does and nothing else, whatever became of its manifest. */
function holdsPartsOnly(folder: string): boolean {
  const names = readdirSync(folder).filter((name) => name !== MANIFEST_PATH);
  return (
    ALWAYS.every((kind) => names.includes(kind)) &&
    names.every((name) => BUNDLE_FOLDERS.includes(name))
  );
}

/** Whether a folder holds a bundle of any version, or what a killed run or a lost disk left of one. */
export function isOurs(folder: string): boolean {
  if (existsSync(join(folder, LOCK_NAME))) return true;
  let manifest: string;
  try {
    manifest = readFileSync(join(folder, MANIFEST_PATH), 'utf8');
  } catch {
    return false;
  }
  try {
    return isManifest(JSON.parse(manifest));
  } catch {
    return holdsPartsOnly(folder);
  }
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
