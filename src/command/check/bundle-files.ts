import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type * as z from 'zod/mini';
import { COMPRESSED, filePath, MANIFEST_PATH, type FileKind } from '../../bundle/files.ts';
import { hashOf } from '../../bundle/hash.ts';
import type { FileHash } from '../../bundle/ids.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import { liesInBundle } from '../../bundle/own-picture.ts';
import { BundleProblem } from '../../bundle/problems.ts';
import { readBytes, readJson, readManifest } from '../../bundle/read.ts';
import { verify } from '../../bundle/hash.ts';
import { inWords, systemCode } from '../failure.ts';
import type { Findings } from './findings.ts';

/** Reads the files of a bundle; what is wrong with one becomes a finding, once. */
export class BundleFiles {
  readonly #folder: string;
  readonly #findings: Findings;
  readonly #named = new Set<string>([MANIFEST_PATH]);
  readonly #reported = new Set<string>();

  constructor(folder: string, findings: Findings) {
    this.#folder = folder;
    this.#findings = findings;
  }

  manifest(): Manifest | undefined {
    return this.#attempt(MANIFEST_PATH, readManifest);
  }

  json<S extends z.ZodMiniType>(kind: FileKind, hash: FileHash, schema: S): z.infer<S> | undefined {
    const path = filePath(kind, hash);
    return this.#attempt(path, (content) => {
      verify(kind, hash, content);
      return readJson(path, content, schema);
    });
  }

  binary<T>(kind: FileKind, hash: FileHash, decode: (content: Uint8Array) => T): T | undefined {
    const path = filePath(kind, hash);
    return this.#attempt(path, (content) => {
      verify(kind, hash, content);
      return readBytes(path, () => decode(content));
    });
  }

  /** A picture that a file shows: there, and named by its content. */
  picture(src: string | undefined): void {
    if (!liesInBundle(src) || this.#named.has(src)) return;
    this.#attempt(src, (content) => {
      if (src.includes(hashOf(content))) return;
      throw new BundleProblem('altered', src, 'the content was cut or changed');
    });
  }

  /** Files in the folder that nothing named so far, sorted. */
  strangers(): string[] {
    return readdirSync(this.#folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(this.#folder, sep).length))
      .map((path) => path.replaceAll(sep, '/'))
      .filter((path) => !this.#named.has(path) && !this.#isCompressed(path))
      .sort();
  }

  /** Whether it stands beside a file that is named: in a site's bundle nearly all have such files. */
  #isCompressed(path: string): boolean {
    const ending = COMPRESSED.find((one) => path.endsWith(one));
    return ending !== undefined && this.#named.has(path.slice(0, -ending.length));
  }

  #attempt<T>(path: string, read: (content: Uint8Array) => T): T | undefined {
    this.#named.add(path);
    try {
      return read(readFileSync(join(this.#folder, path)));
    } catch (error) {
      if (!(error instanceof BundleProblem) && systemCode(error) === undefined) throw error;
      const reason = error instanceof BundleProblem ? error.detail : inWords(error);
      if (!this.#reported.has(path)) this.#findings.problem(path, reason);
      this.#reported.add(path);
      return undefined;
    }
  }
}
