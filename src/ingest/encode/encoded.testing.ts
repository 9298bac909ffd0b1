import { decodeAddresses } from '../../bundle/decode-addresses.ts';
import { decodeColumns, type Columns } from '../../bundle/columns.ts';
import {
  decodeCardsDirectory,
  decodeDetailsDirectory,
  type CardsDirectory,
  type Chunk,
} from '../../bundle/directories.ts';
import { decodeFacets, type FacetBlock } from '../../bundle/decode-facets.ts';
import { filePath, type FileKind } from '../../bundle/files.ts';
import type { FileHash, StoryId } from '../../bundle/ids.ts';
import type { Key } from '../../bundle/keys.ts';
import { unpackList, type PostingList } from '../../bundle/lists.ts';
import type { Manifest, SegmentRef, VolumeRef } from '../../bundle/manifest.ts';
import { decodePositions, unpackPositions } from '../../bundle/positions.ts';
import { readJson, readManifest } from '../../bundle/read.ts';
import { cardFile, storyFile, type Card, type Story } from '../../bundle/records.ts';
import {
  decodeBlock,
  decodePage,
  decodeTerms,
  type PageEntry,
  type Term,
} from '../../bundle/terms.ts';
import { isTallyKey } from '../../bundle/tallies.ts';
import type { AssembledEdition } from '../edition.ts';
import { encodeEdition, type EditionScale } from './encode.ts';
import type * as z from 'zod/mini';

/** What a volume has under a key, read from its files. */
export interface ReadKey {
  readonly key: Key;
  readonly count: number;
  readonly kind: Term['kind'];
  readonly ordinals: number[];
  readonly payload: number[];
  readonly positions: number[][];
}

/** An encoded edition, as a reader finds it. */
export class Encoded {
  readonly paths: string[] = [];
  readonly files = new Map<string, Uint8Array>();
  readonly manifest: Manifest;

  constructor(edition: AssembledEdition, scale: Partial<EditionScale> = {}) {
    const options = { title: 'Proof', scale };
    for (const { path, content } of encodeEdition(edition, options)) {
      this.paths.push(path);
      this.files.set(path, content);
    }
    this.manifest = readManifest(this.bytes('manifest.json'));
  }

  bytes(path: string): Uint8Array {
    const content = this.files.get(path);
    if (!content) throw new Error(`no ${path}`);
    return content;
  }

  of(kind: FileKind, hash: FileHash): Uint8Array {
    return this.bytes(filePath(kind, hash));
  }

  json<S extends z.ZodMiniType>(kind: FileKind, hash: FileHash, schema: S): z.infer<S> {
    return readJson(filePath(kind, hash), this.of(kind, hash), schema);
  }

  lists({ cards, stories }: SegmentRef): CardsDirectory {
    return decodeCardsDirectory(this.of('directories', cards), stories);
  }

  details({ details, stories }: SegmentRef): Chunk[] {
    return decodeDetailsDirectory(this.of('directories', details), stories);
  }

  cards(segment: SegmentRef): Card[] {
    return this.lists(segment).cards.flatMap(
      ({ file }) => this.json('cards', file, cardFile).cards,
    );
  }

  stories(segment: SegmentRef): Story[] {
    return this.details(segment).flatMap(
      ({ file }) => this.json('stories', file, storyFile).stories,
    );
  }

  facets(segment: SegmentRef): FacetBlock[] {
    return this.lists(segment).facets.map(({ file }) => decodeFacets(this.of('facets', file)));
  }

  columns({ columns, stories }: SegmentRef): Columns {
    return decodeColumns(this.of('columns', columns), stories);
  }

  aliases({ addresses, stories }: SegmentRef): ReadonlyMap<StoryId, StoryId> {
    return decodeAddresses(this.of('addresses', addresses), stories).aliases;
  }

  /** All keys of a volume, in the order of its files. */
  keys({ levels, pages, stories }: VolumeRef): ReadKey[] {
    let entries: readonly PageEntry[] = pages;
    for (let level = 0; level < levels; level++) {
      entries = entries.flatMap(({ file }) => decodePage(this.of('pages', file)));
    }
    return entries.flatMap(({ file }) => {
      const { terms, positions } = decodeTerms(this.of('terms', file));
      const packed = positions && decodePositions(this.of('positions', positions));
      return terms.map((term, place) => this.#read(term, packed?.[place], stories));
    });
  }

  #read(term: Term, packed: Uint8Array | undefined, stories: number): ReadKey {
    const { key, count, kind } = term;
    // Provider numbers are no ordinals.
    const most = isTallyKey(key) ? 2 ** 32 - 1 : stories;
    const read: ReadKey = { key, count, kind, ordinals: [], payload: [], positions: [] };
    const add = ({ ordinals, payload }: PostingList, own: Uint8Array | undefined): void => {
      read.ordinals.push(...ordinals);
      read.payload.push(...payload);
      if (!own?.length) return;
      for (const one of unpackPositions(own, ordinals.length)) read.positions.push(Array.from(one));
    };
    if (term.kind === 'list') add(unpackList(term.list, most), packed);
    for (const { file } of term.kind === 'blocks' ? term.blocks : []) {
      const { list, positions } = decodeBlock(this.of('blocks', file));
      const own = positions && decodePositions(this.of('positions', positions))[0];
      add(unpackList(list, most), own);
    }
    return read;
  }
}
