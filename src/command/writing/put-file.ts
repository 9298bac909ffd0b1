import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../failure.ts';

/** A file before it has its name; one for each thread, since the lock lets one run write. */
const PART_PREFIX = '.broadsheet-part';

function partName(thread: number): string {
  return `${PART_PREFIX}-${thread}`;
}

/** Where only one thread writes. */
export const PART_NAME = partName(0);

export function isPart(name: string): boolean {
  return name.startsWith(PART_PREFIX);
}

/**
 * As `mkdir -p`; that of Node 24 never ends where the system answers ENOENT, as /proc does.
 *
 * @returns whether there was none
 */
export function makeFolder(path: string): boolean {
  if (existsSync(path)) return false;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** As `rmSync` with force, in a tenth of the time. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

/** Puts files into a folder, each whole or not at all. */
export class FilePutter {
  readonly #folder: string;
  readonly #part: string;
  readonly #folders = new Set<string>();

  constructor(folder: string, thread: number) {
    this.#folder = folder;
    this.#part = join(folder, partName(thread));
  }

  /**
   * Puts a file named by its content under its name; one that stands there whole is left as it is.
   *
   * @returns whether there was none of this name before
   */
  put(path: string, content: Uint8Array): boolean {
    if (this.#create(path, content)) return true;
    const where = join(this.#folder, path);
    const there = statSync(where, { throwIfNoEntry: false });
    // Its size alone says little: a disk that lost its power may keep the length, and nothing in it.
    if (there?.isFile() && there.size === content.length && readFileSync(where).equals(content)) {
      return false;
    }
    this.replace(path, content);
    return !there;
  }

  /**
   * Writes a file where none of its name is; no manifest names it yet, so that it need not come
   * whole: what a killed run leaves half written, the next finds too small.
   *
   * @returns whether there was none
   */
  #create(path: string, content: Uint8Array): boolean {
    this.#makeFolder(path);
    const where = join(this.#folder, path);
    try {
      writeFileSync(where, content, { flag: 'wx' });
      return true;
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      try {
        removeFile(where);
      } catch {
        // Then it was never there.
      }
      throw error;
    }
  }

  /** Puts a file under its name, whatever stood there. */
  replace(path: string, content: Uint8Array, before: () => void = () => undefined): void {
    this.#makeFolder(path);
    writeFileSync(this.#part, content);
    before();
    renameSync(this.#part, join(this.#folder, path));
  }

  /** Removes a file, if it is there. */
  remove(path: string): void {
    removeFile(join(this.#folder, path));
  }

  #makeFolder(path: string): void {
    const folder = dirname(path);
    if (this.#folders.has(folder)) return;
    makeFolder(join(this.#folder, folder));
    this.#folders.add(folder);
  }
}
