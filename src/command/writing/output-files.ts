import { hash } from 'node:crypto';
import type { FileHash } from '../../bundle/ids.ts';
import { Output, type BundleFile } from '../../ingest/encode/output.ts';
import type { Bench } from '../threads/bench.ts';
import { FilePutter } from './put-file.ts';

/** Files that something consists of: their paths in the bundle, sizes in bytes. Plain data. */
export interface FileSet {
  readonly paths: readonly string[];
  readonly sizes: readonly number[];
  /** Paths of those that were not there before. */
  readonly created: readonly string[];
}

/** Puts files, and remembers which. */
class FileRecorder {
  readonly #putter: FilePutter;
  readonly #paths: string[] = [];
  readonly #sizes: number[] = [];
  readonly #created: string[] = [];

  constructor(putter: FilePutter) {
    this.#putter = putter;
  }

  /** Names files by their content, as `hashOf` does, and puts each at once, so that none is held. */
  output(): Output {
    const name = (content: Uint8Array): FileHash =>
      hash('sha256', content, 'hex').slice(0, 16) as FileHash;
    return new Output({ sink: this.#put, hash: name });
  }

  readonly #put = ({ path, content }: BundleFile): void => {
    this.#paths.push(path);
    this.#sizes.push(content.length);
    if (this.#putter.put(path, content)) this.#created.push(path);
  };

  finish(): FileSet {
    return { paths: this.#paths, sizes: this.#sizes, created: this.#created };
  }

  /** Removes what was not there before. */
  takeBack(): void {
    for (const path of this.#created) this.#putter.remove(path);
  }
}

/**
 * Does a job that puts files into the bundle. Of one that fails nobody else knows what it put: it takes
 * that back itself, so that a full disk is as full as before and a new folder is as empty.
 */
export function recording<Done>(bench: Bench, work: (files: FileRecorder) => Done): Done {
  const files = new FileRecorder(new FilePutter(bench.bundle, bench.thread));
  try {
    return work(files);
  } catch (error) {
    files.takeBack();
    throw error;
  }
}
