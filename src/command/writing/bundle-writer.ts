import { readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE_FOLDERS, COMPRESSED, MANIFEST_PATH } from '../../bundle/files.ts';
import type { BundleFile } from '../../ingest/encode/output.ts';
import { Lock } from '../lock.ts';
import type { FileSet } from './output-files.ts';
import { FilePutter, isPart, makeFolder, removeFile } from './put-file.ts';
import { immutableFiles } from './stray-files.ts';

/** What a bundle has become. `written` counts the files that were not there before. */
export interface Written {
  readonly files: number;
  readonly bytes: number;
  readonly written: number;
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not empty, or not there: both are well.
  }
}

/**
 * A bundle's folder while one run writes it: first come the new immutable files, from any thread,
 * then the manifest by renaming, then what the new manifest doesn't name is removed. Killed at any
 * moment, the folder holds the old bundle or the new one, whole; the next run removes leftovers.
 */
export class BundleWriter {
  readonly #folder: string;
  /** Whether this run made it: then it holds what this run put there. */
  readonly #isNew: boolean;
  readonly #lock: Lock;
  readonly #putter: FilePutter;
  readonly #sizes = new Map<string, number>();
  readonly #own = new Map<string, number>();
  readonly #created: string[] = [];

  /**
   * @param thread number of this thread, none of the others'
   * @throws Failure when another run writes there; the system's error when the disk refuses
   */
  constructor(folder: string, thread: number) {
    this.#folder = folder;
    this.#isNew = makeFolder(folder);
    this.#lock = Lock.take(folder, 'bundle');
    this.#putter = new FilePutter(folder, thread);
  }

  /** Puts a file named by its content. */
  put({ path, content }: BundleFile): void {
    this.#sizes.set(path, content.length);
    this.#own.set(path, content.length);
    if (this.#putter.put(path, content)) this.#created.push(path);
  }

  /** Takes in files that others put, or that stand there since the last run. */
  count({ paths, sizes }: Omit<FileSet, 'created'>, created: readonly string[] = []): void {
    paths.forEach((path, at) => this.#sizes.set(path, sizes[at] ?? 0));
    for (const path of created) this.#created.push(path);
  }

  /** What this thread put. */
  get own(): Omit<FileSet, 'created'> {
    return { paths: [...this.#own.keys()], sizes: [...this.#own.values()] };
  }

  /**
   * Replaces the manifest, then removes what it no longer names.
   *
   * @param others all files that may be there besides those put or counted; without them, it looks
   */
  finish(manifest: Uint8Array, others?: Iterable<string>): Written {
    this.#sizes.set(MANIFEST_PATH, manifest.length);
    try {
      if (!this.#stands(manifest)) {
        this.#dropCompressed(MANIFEST_PATH);
        this.#putter.replace(MANIFEST_PATH, manifest, () => this.#lock.confirm());
      }
    } catch (error) {
      this.abandon();
      throw error;
    }
    try {
      const there = others ?? (this.#isNew ? [] : immutableFiles(this.#folder));
      const gone = Array.from(there).filter((path) => !this.#sizes.has(path));
      this.#remove(gone);
      for (const path of gone) this.#dropCompressed(path);
      this.#removeEmptyKinds();
    } finally {
      this.#lock.release();
    }
    let bytes = 0;
    for (const size of this.#sizes.values()) bytes += size;
    return { files: this.#sizes.size, bytes, written: this.#created.length };
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

  #stands(manifest: Uint8Array): boolean {
    try {
      return readFileSync(join(this.#folder, MANIFEST_PATH)).equals(manifest);
    } catch {
      return false;
    }
  }

  #remove(paths: readonly string[]): void {
    const parts = readdirSync(this.#folder).filter(isPart);
    for (const path of [...paths, ...parts]) removeFile(join(this.#folder, path));
    this.#removeEmptyKinds();
  }

  #removeEmptyKinds(): void {
    for (const kind of BUNDLE_FOLDERS) removeEmpty(join(this.#folder, kind));
  }

  /**
   * Where the bundle is that of a site, a host would go on sending what the site's build put beside a
   * file, though the file is another one, or gone.
   */
  #dropCompressed(path: string): void {
    for (const ending of COMPRESSED) this.#putter.remove(path + ending);
  }
}
