import { filePath, type FileKind } from '../../bundle/files.ts';
import { hashOf } from '../../bundle/hash.ts';
import type { FileHash } from '../../bundle/ids.ts';

/** A file of a bundle; `path` is relative to the bundle. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

const encoder = new TextEncoder();

/** A value as compact JSON in UTF-8. */
export function jsonBytes(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

export interface OutputOptions {
  /** Gets each file as soon as there is one, so that none is held; without it they wait. */
  readonly sink?: (file: BundleFile) => void;
  /** Names a file by its content: `hashOf`, or a quicker way to the same hash. */
  readonly hash?: (content: Uint8Array) => FileHash;
}

/**
 * Names files by their content and holds them until they are taken, or hands them on. What has the
 * same content has the same name, and comes out once.
 */
export class Output {
  readonly #seen = new Set<string>();
  readonly #sink: (file: BundleFile) => void;
  readonly #hash: (content: Uint8Array) => FileHash;
  #waiting: BundleFile[] = [];

  constructor({ sink, hash = hashOf }: OutputOptions = {}) {
    this.#sink = sink ?? ((file) => this.#waiting.push(file));
    this.#hash = hash;
  }

  add(kind: FileKind, content: Uint8Array): FileHash {
    const hash = this.#hash(content);
    const path = filePath(kind, hash);
    if (!this.#seen.has(path)) {
      this.#seen.add(path);
      this.#sink({ path, content });
    }
    return hash;
  }

  addJson(kind: FileKind, value: unknown): FileHash {
    return this.add(kind, jsonBytes(value));
  }

  /** The files that came since it was last asked; none where a sink has them. */
  take(): readonly BundleFile[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}
