import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { BUNDLE_FOLDERS, isImmutablePath, MANIFEST_PATH } from '../bundle/files.ts';
import type { BundleFile } from '../ingest/encode/output.ts';
import { systemCode } from './failure.ts';
import { Lock } from './lock.ts';

/** A file before it has its name; one at a time, since the lock lets one run write. */
const PART_NAME = '.broadsheet-part';

/** What a bundle has become. `written` counts the files that were not there before. */
export interface Written {
  readonly files: number;
  readonly bytes: number;
  readonly written: number;
}

/** Files of a bundle's folders that have a bundle's names: all that may ever be removed. */
function immutableFiles(folder: string): string[] {
  return BUNDLE_FOLDERS.filter((kind) => existsSync(join(folder, kind)))
    .flatMap((kind) => readdirSync(join(folder, kind)).map((name) => `${kind}/${name}`))
    .filter(isImmutablePath);
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not empty, or not there: both are well.
  }
}

/** As `mkdir -p`; that of Node 24 never ends where the system answers ENOENT, as /proc does. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

/** A bundle's folder while one run writes it. */
class Writing {
  readonly #folder: string;
  readonly #lock: Lock;
  readonly #named = new Set<string>();
  readonly #created: string[] = [];
  #bytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
    makeFolder(folder);
    this.#lock = new Lock(folder);
  }

  /** Puts a file under its name, whole or not at all; one of this name and size is left as it is. */
  put({ path, content }: BundleFile): void {
    this.#named.add(path);
    this.#bytes += content.length;
    const target = join(this.#folder, path);
    const there = statSync(target, { throwIfNoEntry: false });
    if (path !== MANIFEST_PATH && there?.isFile() && there.size === content.length) return;
    const part = join(this.#folder, PART_NAME);
    makeFolder(dirname(target));
    writeFileSync(part, content);
    if (path === MANIFEST_PATH) this.#lock.confirm();
    renameSync(part, target);
    if (!there) this.#created.push(path);
  }

  /** Removes what the manifest no longer names. The new bundle stands already. */
  finish(): Written {
    try {
      this.#remove(immutableFiles(this.#folder).filter((path) => !this.#named.has(path)));
    } finally {
      this.#lock.release();
    }
    return { files: this.#named.size, bytes: this.#bytes, written: this.#created.length };
  }

  /** Takes back what was added, so that a full disk is as full as before. */
  abandon(): void {
    if (!this.#lock.held) return;
    try {
      this.#remove(this.#created);
    } finally {
      this.#lock.release();
    }
    removeEmpty(this.#folder);
  }

  #remove(paths: readonly string[]): void {
    for (const path of [...paths, PART_NAME]) rmSync(join(this.#folder, path), { force: true });
    for (const kind of BUNDLE_FOLDERS) removeEmpty(join(this.#folder, kind));
  }
}

/**
 * Writes a bundle over the one in a folder, if there is one: first the new immutable files, then
 * the manifest by renaming, then it removes what the new manifest doesn't name. Killed at any
 * moment, the folder holds the old bundle or the new one, whole; the next run removes leftovers.
 *
 * @param files the manifest last
 * @param onFile called after each file
 * @throws Failure when another run writes there; the system's error when the disk refuses. The old
 *   bundle stands then.
 */
export function writeBundle(
  folder: string,
  files: Iterable<BundleFile>,
  onFile: () => void,
): Written {
  const writing = new Writing(folder);
  try {
    for (const file of files) {
      writing.put(file);
      onFile();
    }
  } catch (error) {
    writing.abandon();
    throw error;
  }
  return writing.finish();
}
