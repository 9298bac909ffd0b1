import { filePath } from '../bundle/files.ts';
import type { PageRef, VolumeRef } from '../bundle/manifest.ts';
import { compareKeys, type Key } from '../bundle/keys.ts';
import type { PageEntry } from '../bundle/terms.ts';
import type { FoundTerm } from './key-list.ts';
import { KeyList } from './key-list.ts';
import type { Store } from './store.ts';

/** A range of keys, from `first` up to, not including, `end`. */
export interface KeyRange {
  readonly first: Key;
  readonly end: Key;
}

/** Keys that start with the prefix. */
export function keysFrom(prefix: Key): KeyRange {
  return { first: prefix, end: `${prefix}\uffff` };
}

/** Entries of a sorted sparse list that may hold keys of the range: each reaches to the next one. */
function reaching<Entry extends { readonly first: Key }>(
  entries: readonly Entry[],
  { first, end }: KeyRange,
): Entry[] {
  const from = entries.findLastIndex((entry) => compareKeys(entry.first, first) <= 0);
  return entries.filter((entry, at) => at >= from && compareKeys(entry.first, end) < 0);
}

/**
 * Reads the keys of one volume. Its ordinals count from 0; `start` is how many stories are older
 * than the volume. Every method throws BundleProblem, or the reason of its signal.
 */
export class VolumeReader {
  readonly start: number;
  readonly stories: number;
  readonly #levels: number;
  readonly #pages: readonly PageRef[];
  readonly #store: Store;

  constructor(store: Store, { stories, levels, pages }: VolumeRef, start: number) {
    this.#store = store;
    this.stories = stories;
    this.#levels = levels;
    this.#pages = pages;
    this.start = start;
  }

  /** Stories of a key; none for one that the volume does not have. */
  async list(key: Key, signal?: AbortSignal): Promise<KeyList> {
    return this.listOf(await this.find(key, signal));
  }

  /** Stories of a term that was found before. */
  listOf(found: FoundTerm | undefined): KeyList {
    return new KeyList(this.#store, this.stories, found);
  }

  /**
   * All terms of a range of keys, sorted; undefined when they stand in more than `mostFiles` files,
   * which are then not read.
   */
  async range(
    range: KeyRange,
    mostFiles: number,
    signal?: AbortSignal,
  ): Promise<FoundTerm[] | undefined> {
    const files = await this.#filesOf(range, mostFiles, signal);
    if (files === undefined) return undefined;
    const found = await Promise.all(files.map((file) => this.#termsOf(file, range, signal)));
    return found.flat();
  }

  /** What stands under a key. */
  async find(key: Key, signal?: AbortSignal): Promise<FoundTerm | undefined> {
    const found = await this.range({ first: key, end: `${key}\0` }, Infinity, signal);
    return found?.find(({ term }) => term.key === key);
  }

  async #filesOf(
    range: KeyRange,
    most: number,
    signal?: AbortSignal,
  ): Promise<readonly PageEntry[] | undefined> {
    let found: readonly PageEntry[] = reaching(this.#pages, range);
    for (let level = 0; level < this.#levels; level++) {
      // Each page holds a file at least, and the outer ones may hold only one of the range.
      if (found.length > Math.max(most, 2)) return undefined;
      const pages = await Promise.all(found.map(({ file }) => this.#store.pages(file, signal)));
      found = reaching(pages.flat(), range);
    }
    return found.length > most ? undefined : found;
  }

  async #termsOf(
    { file }: PageEntry,
    { first, end }: KeyRange,
    signal?: AbortSignal,
  ): Promise<FoundTerm[]> {
    const { terms, positions } = await this.#store.terms(file, signal);
    const path = filePath('terms', file);
    return terms.flatMap((term, place) =>
      compareKeys(term.key, first) >= 0 && compareKeys(term.key, end) < 0
        ? [{ term, path, positions, place }]
        : [],
    );
  }
}

/** The volumes of an edition, oldest first. */
export function volumeReaders(store: Store, volumes: readonly VolumeRef[]): VolumeReader[] {
  let start = 0;
  return volumes.map((ref) => {
    const reader = new VolumeReader(store, ref, start);
    start += ref.stories;
    return reader;
  });
}
