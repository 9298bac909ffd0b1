import { filePath } from '../bundle/files.ts';
import type { FileHash, ProviderId } from '../bundle/ids.ts';
import type { Manifest, SegmentRef } from '../bundle/manifest.ts';
import {
  providerKey,
  unpackPostings,
  type PostingKey,
  type Postings,
  type StoredPostings,
} from '../bundle/postings.ts';
import { BundleProblem } from '../bundle/problems.ts';
import { readBytes } from '../bundle/read.ts';
import type { ArticleType, Card, Chunk, ColumnName, Segment } from '../bundle/records.ts';
import type { CardFile, Story, StoryFile } from '../bundle/records.ts';
import type { Store } from './store.ts';

/** A list of postings as it stands in its file, and where that is. */
interface FoundList {
  readonly stored: StoredPostings;
  readonly path: string;
}

/** The file of a run of chunks that holds an ordinal, and the place inside it. */
function locate(chunks: readonly Chunk[], ordinal: number): { chunk: Chunk; at: number } {
  let at = ordinal;
  for (const chunk of chunks) {
    if (at < chunk.n) return { chunk, at };
    at -= chunk.n;
  }
  throw new RangeError(`no story ${ordinal}`);
}

function entryOf<Entry>(kind: 'cards' | 'stories', chunk: Chunk, list: Entry[], at: number): Entry {
  const entry = list[at];
  if (entry !== undefined && list.length === chunk.n) return entry;
  const detail = `${list.length} stories where the directory says ${chunk.n}`;
  throw new BundleProblem('invalid', filePath(kind, chunk.file), detail);
}

/**
 * Reads one segment. Ordinals count from 0 inside it; `start` is how many stories are older than
 * the segment. Every method throws BundleProblem, or the reason of its signal when that aborts.
 */
export class SegmentReader {
  readonly start: number;
  readonly ref: SegmentRef;
  readonly #store: Store;

  constructor(store: Store, ref: SegmentRef, start: number) {
    this.#store = store;
    this.ref = ref;
    this.start = start;
  }

  get stories(): number {
    return this.ref.stories;
  }

  directory(signal?: AbortSignal): Promise<Segment> {
    return this.#store.segment(this.ref, signal);
  }

  async column(name: ColumnName, signal?: AbortSignal): Promise<Readonly<Float64Array>> {
    const { columns } = await this.directory(signal);
    return this.#store.column(name, columns[name], this.stories, signal);
  }

  /** Ordinals of a list, rising; empty when the segment has no such list. */
  async list(key: PostingKey, signal?: AbortSignal): Promise<Postings> {
    const found = await this.#find(key, signal);
    return found ? this.#unpack(found) : new Uint32Array();
  }

  /** Stories with an article by the provider (of the type, if one is given). */
  async providerList(
    provider: ProviderId,
    type: ArticleType | undefined,
    signal?: AbortSignal,
  ): Promise<Postings> {
    const found = await this.#find(providerKey(provider, type), signal);
    if (found) return this.#unpack(found);
    return type === 'article' ? this.list(providerKey(provider), signal) : new Uint32Array();
  }

  /** Calls back with each list whose key starts with `prefix`, which ends in `/`: sorted by key. */
  async listsUnder(
    prefix: string,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, () => Postings>> {
    const { postings } = await this.directory(signal);
    // '0' comes right after '/': nothing that starts with the prefix stands after this.
    const end = `${prefix.slice(0, -1)}0`;
    const holding = postings.filter(({ first }, i) => {
      const next = postings[i + 1]?.first;
      return first < end && (next === undefined || next > prefix);
    });
    const lists = new Map<string, () => Postings>();
    for (const { file, entries } of await this.#postingsFiles(holding, signal)) {
      for (const [key, stored] of entries) {
        if (!key.startsWith(prefix)) continue;
        const path = filePath('postings', file);
        lists.set(key.slice(prefix.length), () => this.#unpack({ stored, path }));
      }
    }
    return lists;
  }

  async card(
    ordinal: number,
    signal?: AbortSignal,
  ): Promise<{ card: Card; file: CardFile; path: string }> {
    const { chunk, at } = locate((await this.directory(signal)).cards, ordinal);
    const file = await this.#store.cards(chunk.file, signal);
    const card = entryOf('cards', chunk, file.cards, at);
    return { card, file, path: filePath('cards', chunk.file) };
  }

  async story(
    ordinal: number,
    signal?: AbortSignal,
  ): Promise<{ story: Story; file: StoryFile; path: string }> {
    const { chunk, at } = locate((await this.directory(signal)).details, ordinal);
    const file = await this.#store.stories(chunk.file, signal);
    const story = entryOf('stories', chunk, file.stories, at);
    return { story, file, path: filePath('stories', chunk.file) };
  }

  #postingsFiles(refs: readonly { file: FileHash }[], signal: AbortSignal | undefined) {
    return Promise.all(
      refs.map(async ({ file }) => ({ file, entries: await this.#store.postings(file, signal) })),
    );
  }

  async #find(key: PostingKey, signal: AbortSignal | undefined): Promise<FoundList | undefined> {
    const { postings } = await this.directory(signal);
    const ref = postings.findLast(({ first }) => first <= key);
    if (!ref) return undefined;
    const stored = (await this.#store.postings(ref.file, signal)).get(key);
    return stored && { stored, path: filePath('postings', ref.file) };
  }

  #unpack({ stored, path }: FoundList): Postings {
    return readBytes(path, () => unpackPostings(stored, this.stories));
  }
}

/** The segments of an edition, oldest first. */
export function segmentReaders(store: Store, segments: Manifest['segments']): SegmentReader[] {
  let start = 0;
  return segments.map((ref) => {
    const reader = new SegmentReader(store, ref, start);
    start += ref.stories;
    return reader;
  });
}
