import type { ArchiveTrouble } from './protocol.ts';

/** A file of an archive, read; or why it can't be. */
export type ReadFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly reason: string };

/** A folder, a zip or a file that a person chose. */
export interface Archive {
  /** What stands in front of paths in messages. */
  readonly name: string;
  /** It is one file, whose path is its name. */
  readonly isFile: boolean;
  /** All that it holds, whether it is of use or not: path with `/`, and size in bytes. */
  readonly files: ReadonlyMap<string, number>;
  /** Brings files, in no particular order; what is not there is left out. */
  read(paths: readonly string[]): AsyncIterable<ReadFile>;
}

/** The archive cannot be opened. */
export class ArchiveProblem extends Error {
  readonly trouble: ArchiveTrouble;

  constructor(trouble: ArchiveTrouble) {
    super(trouble.what);
    this.trouble = trouble;
  }
}
