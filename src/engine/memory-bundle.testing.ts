import { BundleProblem } from '../bundle/problems.ts';
import type { AssembledEdition } from '../ingest/edition.ts';
import { encodeEdition, type EditionScale } from '../ingest/encode/encode.ts';
import type { Engine } from './answers.ts';
import { createEngine } from './engine.ts';
import type { FetchFile } from './fetch-file.ts';
import { createStore } from './store.ts';

/** A bundle in memory that notes what is fetched, and whose files can be broken and mended. */
export class MemoryBundle {
  readonly files = new Map<string, Uint8Array>();
  readonly fetched: string[] = [];
  readonly fresh: string[] = [];
  readonly #broken = new Map<string, (content: Uint8Array) => Uint8Array>();

  constructor(edition: AssembledEdition, scale: Partial<EditionScale> = {}) {
    this.replace(edition, scale);
  }

  /** Another edition takes the place of this one: files that it does not have are gone. */
  replace(edition: AssembledEdition, scale: Partial<EditionScale> = {}): void {
    this.files.clear();
    for (const { path, content } of encodeEdition(edition, { title: 'Proof', scale })) {
      this.files.set(path, content);
    }
  }

  readonly fetchFile: FetchFile = async (path, signal, fresh) => {
    signal?.throwIfAborted();
    this.fetched.push(path);
    if (fresh) this.fresh.push(path);
    await Promise.resolve();
    const content = this.files.get(path);
    if (!content) throw new BundleProblem('missing', path, 'nothing is there');
    return this.#broken.get(path)?.(content) ?? content;
  };

  /** From now on the files come as `change` makes them, or not at all. */
  break(paths: readonly string[], change?: (content: Uint8Array) => Uint8Array): void {
    for (const path of paths) {
      const missing = (): never => {
        throw new BundleProblem('missing', path, 'nothing is there');
      };
      this.#broken.set(path, change ?? missing);
    }
  }

  mend(): void {
    this.#broken.clear();
  }

  paths(folder: string): string[] {
    return [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  /** Paths fetched since the last call. */
  takeFetched(): string[] {
    return this.fetched.splice(0);
  }

  bytesOf(paths: readonly string[]): number {
    return paths.reduce((sum, path) => sum + (this.files.get(path)?.length ?? 0), 0);
  }

  engine(): Engine {
    return createEngine(createStore(this.fetchFile));
  }
}
