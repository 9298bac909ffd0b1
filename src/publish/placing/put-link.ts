import { copyFileSync, linkSync, readFileSync, renameSync, statSync } from 'node:fs';
import { systemCode } from '../../command/failure.ts';
import { removeFile } from '../../command/writing/put-file.ts';

/** Links a file to another name, or copies it where the file system can't. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    copyFileSync(from, to);
  }
}

/**
 * Puts a file where none of its name is, never half of it.
 *
 * @param part where it may stand until it is whole
 * @throws the system's error; EEXIST where there is one
 */
export function putNew(from: string, to: string, part: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    replace(from, to, part);
  }
}

/** Puts a file in the place of another, at once. They must not be two names of one file. */
export function replace(from: string, to: string, part: string): void {
  removeFile(part);
  linkOrCopy(from, part);
  renameSync(part, to);
}

/** The size of a file; undefined where there is none. */
export function sizeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}

export function sameContent(a: string, b: string): boolean {
  const size = sizeOf(b);
  if (size === undefined || size !== sizeOf(a)) return false;
  return isSameFile(a, b) || readFileSync(a).equals(readFileSync(b));
}

/** Whether two names are of one file: many of a site are, where it has changed little. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) =>
    statSync(path, { bigint: true, throwIfNoEntry: false }),
  );
  if (!one || !other || one.ino === 0n) return false;
  return one.ino === other.ino && one.dev === other.dev;
}
