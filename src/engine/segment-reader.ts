import type { AddressFile } from '../bundle/address-file.ts';
import type { ColumnName, Columns } from '../bundle/columns.ts';
import type { Chunk } from '../bundle/directories.ts';
import type { FacetBlock } from '../bundle/facets.ts';
import { filePath } from '../bundle/files.ts';
import type { SegmentRef } from '../bundle/manifest.ts';
import { BundleProblem } from '../bundle/problems.ts';
import type { Card, CardFile, Story, StoryFile } from '../bundle/records.ts';
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

  addresses(signal?: AbortSignal): Promise<AddressFile> {
    return this.#store.addresses(this.ref, signal);
  }

  async column(name: ColumnName, signal?: AbortSignal): Promise<Int32Array> {
    const columns: Columns = await this.#store.columns(this.ref, signal);
    return columns[name];
  }

  /** What facets of its stories are counted from, in order. */
  async facetChunks(signal?: AbortSignal): Promise<FacetChunk[]> {
    const { facets } = await this.#store.cardsDirectory(this.ref, signal);
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
    const { cards } = await this.#store.cardsDirectory(this.ref, signal);
    const { chunk, at } = locate(cards, ordinal);
    const file = await this.#store.cards(chunk.file, signal);
    checkLength('cards', chunk, file.cards.length);
    return { card: file.cards[at] as Card, file, path: filePath('cards', chunk.file) };
  }

  async story(
    ordinal: number,
    signal?: AbortSignal,
  ): Promise<{ story: Story; file: StoryFile; path: string }> {
    const { chunk, at } = locate(await this.#store.detailsDirectory(this.ref, signal), ordinal);
    const file = await this.#store.stories(chunk.file, signal);
    checkLength('stories', chunk, file.stories.length);
    return { story: file.stories[at] as Story, file, path: filePath('stories', chunk.file) };
  }
}

/** The segments of an edition, oldest first. */
export function segmentReaders(store: Store, segments: readonly SegmentRef[]): SegmentReader[] {
  let start = 0;
  return segments.map((ref) => {
    const reader = new SegmentReader(store, ref, start);
    start += ref.stories;
    return reader;
  });
}
