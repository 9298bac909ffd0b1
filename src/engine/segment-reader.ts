import type { AddressFile } from '../bundle/decode-addresses.ts';
import type { ColumnName, Columns } from '../bundle/columns.ts';
import type { Chunk } from '../bundle/directories.ts';
import type { FacetBlock } from '../bundle/decode-facets.ts';
import { filePath } from '../bundle/files.ts';
import type { Manifest, SegmentRef } from '../bundle/manifest.ts';
import { BundleProblem } from '../bundle/problems.ts';
import type { Card, CardFile, Story, StoryFile } from '../bundle/records.ts';
import { segmentEntries, type SegmentEntry } from '../bundle/segments.ts';
import type { Store } from './store.ts';

/** The file of a run of chunks that holds an ordinal, and the place inside it. */
function locate(chunks: readonly Chunk[], ordinal: number): { chunk: Chunk; at: number } {
  let at = ordinal;
  for (const chunk of chunks) {
    if (at < chunk.n) return { chunk, at };
    at -= chunk.n;
  }
  throw new RangeError(`no story ${ordinal}`);
}

function storiesIn(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { n }) => sum + n, 0);
}

function checkLength(kind: 'cards' | 'stories' | 'facets', chunk: Chunk, found: number): void {
  if (found === chunk.n) return;
  const detail = `${found} stories where the directory says ${chunk.n}`;
  throw new BundleProblem('invalid', filePath(kind, chunk.file), detail);
}

/** Facts of some stories of a segment, from the ordinal `first` of the segment on. */
export interface FacetChunk {
  readonly first: number;
  readonly stories: number;
  load(signal?: AbortSignal): Promise<FacetBlock>;
}

/** A story, and the file that it stands in. */
export interface StoryAt {
  readonly story: Story;
  readonly file: StoryFile;
  readonly path: string;
}

/**
 * Reads one segment. Ordinals count from 0 inside it; `start` is how many stories are older than
 * the segment. Every method throws BundleProblem, or the reason of its signal when that aborts.
 */
export class SegmentReader {
  readonly start: number;
  readonly entry: SegmentEntry;
  readonly #store: Store;
  readonly #last: readonly Chunk[];

  /** @param last the files of its last cards, where they are known without its directory */
  constructor(store: Store, entry: SegmentEntry, start: number, last: readonly Chunk[]) {
    this.#store = store;
    this.#last = last;
    this.entry = entry;
    this.start = start;
  }

  get stories(): number {
    return this.entry.stories;
  }

  async addresses(signal?: AbortSignal): Promise<AddressFile> {
    return this.#store.addresses(await this.#ref(signal), signal);
  }

  async column(name: ColumnName, signal?: AbortSignal): Promise<Int32Array> {
    const columns: Columns = await this.#store.columns(await this.#ref(signal), signal);
    return columns[name];
  }

  /** What facets of its stories are counted from, in order. */
  async facetChunks(signal?: AbortSignal): Promise<FacetChunk[]> {
    const ref = await this.#ref(signal);
    const { facets } = await this.#store.cardsDirectory(ref, signal);
    let first = 0;
    return facets.map((chunk) => {
      const from = first;
      first += chunk.n;
      const load = async (wanted?: AbortSignal): Promise<FacetBlock> => {
        const block = await this.#store.facets(chunk.file, wanted);
        checkLength('facets', chunk, block.stories);
        return block;
      };
      return { first: from, stories: chunk.n, load };
    });
  }

  async card(
    ordinal: number,
    signal?: AbortSignal,
  ): Promise<{ card: Card; file: CardFile; path: string }> {
    const { chunk, at } = await this.#cardsOf(ordinal, signal);
    const file = await this.#store.cards(chunk.file, signal);
    checkLength('cards', chunk, file.cards.length);
    return { card: file.cards[at] as Card, file, path: filePath('cards', chunk.file) };
  }

  async story(ordinal: number, signal?: AbortSignal): Promise<StoryAt> {
    const ref = await this.#ref(signal);
    const { chunk, at } = locate(await this.#store.detailsDirectory(ref, signal), ordinal);
    const file = await this.#store.stories(chunk.file, signal);
    checkLength('stories', chunk, file.stories.length);
    return { story: file.stories[at] as Story, file, path: filePath('stories', chunk.file) };
  }

  async #cardsOf(ordinal: number, signal?: AbortSignal) {
    const first = this.stories - storiesIn(this.#last);
    if (ordinal >= first) return locate(this.#last, ordinal - first);
    const { cards } = await this.#store.cardsDirectory(await this.#ref(signal), signal);
    return locate(cards, ordinal);
  }

  /** Its files; those of older segments are named in a file of their own. */
  async #ref(signal?: AbortSignal): Promise<SegmentRef> {
    const { files, stories } = this.entry;
    if (!('group' in files)) return files;
    const { segments } = await this.#store.segments(files.group, signal);
    const ref = segments[files.at];
    if (ref?.stories === stories) return ref;
    const detail = `${ref?.stories ?? 'no'} stories where the manifest says ${stories}`;
    throw new BundleProblem('invalid', filePath('segments', files.group), detail);
  }
}

/** The segments of an edition, oldest first. */
export function segmentReaders(store: Store, manifest: Manifest): SegmentReader[] {
  const readers: SegmentReader[] = [];
  const entries = segmentEntries(manifest);
  let start = entries.reduce((sum, { stories }) => sum + stories, 0);
  let { newest } = manifest;
  for (const entry of entries.reverse()) {
    const own = newest.filter((_, at) => storiesIn(newest.slice(at)) <= entry.stories);
    newest = newest.slice(0, newest.length - own.length);
    start -= entry.stories;
    readers.push(new SegmentReader(store, entry, start, own));
  }
  return readers.reverse();
}
