import { filePath, type FileKind } from '../../bundle/files.ts';
import { hashOf } from '../../bundle/hash.ts';
import type { FileHash } from '../../bundle/ids.ts';

/** A file of a bundle; `path` is relative to the bundle. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A value as compact JSON in UTF-8. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/**
 * Names files by their content and holds them until they are taken. What has the same content has
 * the same name, and comes out once.
 */
export class Output {
  readonly #seen = new Set<string>();
  #waiting: BundleFile[] = [];

  add(kind: FileKind, content: Uint8Array): FileHash {
    const hash = hashOf(content);
    const path = filePath(kind, hash);
    if (!this.#seen.has(path)) {
      this.#seen.add(path);
      this.#waiting.push({ path, content });
    }
    return hash;
  }

  addJson(kind: FileKind, value: unknown): FileHash {
    return this.add(kind, jsonBytes(value));
  }

  /** The files that came since it was last asked. */
  take(): readonly BundleFile[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}
