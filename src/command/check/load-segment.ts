import { decodeAddresses, type AddressFile } from '../../bundle/decode-addresses.ts';
import { decodeColumns, type Columns } from '../../bundle/columns.ts';
import {
  decodeCardsDirectory,
  decodeDetailsDirectory,
  type Chunk,
} from '../../bundle/directories.ts';
import { decodeFacets, type FacetBlock } from '../../bundle/decode-facets.ts';
import { filePath, type FileKind } from '../../bundle/files.ts';
import type { SegmentRef } from '../../bundle/manifest.ts';
import {
  cardFile,
  storyFile,
  type Card,
  type Provider,
  type Story,
  type Topic,
} from '../../bundle/records.ts';
import type { BundleFiles } from './bundle-files.ts';
import type { Findings } from './findings.ts';

/** A card or story, with the file that it stands in. */
export interface Held<T> {
  readonly file: string;
  readonly record: T;
  readonly names: { readonly providers: readonly Provider[]; readonly topics: readonly Topic[] };
}

/** A file of facts, and the ordinal in the segment of its first story. */
export interface HeldFacets {
  readonly file: string;
  readonly first: number;
  readonly facets: FacetBlock;
}

/** All of a segment that can be read; a hole stands for each record that can't. */
export interface LoadedSegment {
  readonly ref: SegmentRef;
  /** Of its directory of cards, which stands for the segment. */
  readonly path: string;
  readonly cards: readonly (Held<Card> | undefined)[];
  readonly stories: readonly (Held<Story> | undefined)[];
  readonly facets: readonly HeldFacets[];
  readonly columns: Columns | undefined;
  readonly addresses: AddressFile | undefined;
}

type Names = Held<unknown>['names'];

/** Reads runs of records of one segment. */
class RecordLoader {
  readonly #files: BundleFiles;
  readonly #findings: Findings;
  readonly #stories: number;

  constructor(files: BundleFiles, findings: Findings, stories: number) {
    this.#files = files;
    this.#findings = findings;
    this.#stories = stories;
  }

  cards(chunks: readonly Chunk[] = []): (Held<Card> | undefined)[] {
    return this.#records('cards', chunks, ({ file }) => {
      const found = this.#files.json('cards', file, cardFile);
      return found && { records: found.cards, names: found };
    });
  }

  stories(chunks: readonly Chunk[] = []): (Held<Story> | undefined)[] {
    return this.#records('stories', chunks, ({ file }) => {
      const found = this.#files.json('stories', file, storyFile);
      return found && { records: found.stories, names: found };
    });
  }

  facets(chunks: readonly Chunk[] = []): HeldFacets[] {
    let first = 0;
    return chunks.flatMap((chunk): HeldFacets[] => {
      const path = filePath('facets', chunk.file);
      const facets = this.#files.binary('facets', chunk.file, decodeFacets);
      const start = first;
      first += chunk.n;
      if (!facets) return [];
      this.#findings.equal(path, 'the number of its stories', facets.stories, chunk.n);
      return facets.stories === chunk.n ? [{ file: path, first: start, facets }] : [];
    });
  }

  /** The records of chunks, one after another, whatever is wrong with some of them. */
  #records<T>(
    kind: FileKind,
    chunks: readonly Chunk[],
    read: (chunk: Chunk) => { readonly records: readonly T[]; readonly names: Names } | undefined,
  ): (Held<T> | undefined)[] {
    const held = chunks.flatMap((chunk): (Held<T> | undefined)[] => {
      const path = filePath(kind, chunk.file);
      const found = read(chunk);
      if (!found) return Array<undefined>(chunk.n).fill(undefined);
      const { records, names } = found;
      this.#findings.equal(path, 'the number of its records', records.length, chunk.n);
      const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
      this.#findings.rising(path, 'its providers', idsOf(names.providers));
      this.#findings.rising(path, 'its topics', idsOf(names.topics));
      return Array.from({ length: chunk.n }, (_, i) => {
        const record = records[i];
        return record === undefined ? undefined : { file: path, record, names };
      });
    });
    return Array.from({ length: this.#stories }, (_, i) => held[i]);
  }
}

/** Reads a segment and everything that it names; what can't be read is in the findings. */
export function loadSegment(
  ref: SegmentRef,
  files: BundleFiles,
  findings: Findings,
): LoadedSegment {
  const { stories } = ref;
  const loader = new RecordLoader(files, findings, stories);
  const lists = files.binary('directories', ref.cards, (content) =>
    decodeCardsDirectory(content, stories),
  );
  const details = files.binary('directories', ref.details, (content) =>
    decodeDetailsDirectory(content, stories),
  );
  return {
    ref,
    path: filePath('directories', ref.cards),
    cards: loader.cards(lists?.cards),
    stories: loader.stories(details),
    facets: loader.facets(lists?.facets),
    columns: files.binary('columns', ref.columns, (content) => decodeColumns(content, stories)),
    addresses: files.binary('addresses', ref.addresses, (content) =>
      decodeAddresses(content, stories),
    ),
  };
}
