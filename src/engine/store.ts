import { decodeAddresses, type AddressFile } from '../bundle/decode-addresses.ts';
import { decodeColumns, type Columns } from '../bundle/columns.ts';
import { decodeDays, type DayCount } from '../bundle/days.ts';
import {
  decodeCardsDirectory,
  decodeDetailsDirectory,
  type CardsDirectory,
  type Chunk,
} from '../bundle/directories.ts';
import { decodeFacets, type FacetBlock } from '../bundle/decode-facets.ts';
import { MANIFEST_PATH, type FileKind } from '../bundle/files.ts';
import type { Manifest, SegmentRef } from '../bundle/manifest.ts';
import { segmentFile, type SegmentFile } from '../bundle/segment-file.ts';
import { decodePositions, type StoredPositions } from '../bundle/positions.ts';
import { readBytes, readJson, readManifest } from '../bundle/read.ts';
import {
  cardFile,
  leadingFile,
  nameFile,
  providerFile,
  rejectFile,
  storyFile,
  type CardFile,
  type LeadingFile,
  type Provider,
  type ProviderProfile,
  type RejectFile,
  type StoryFile,
} from '../bundle/records.ts';
import {
  decodeBlock,
  decodePage,
  decodeTerms,
  type Block,
  type PageEntry,
  type TermsFile,
} from '../bundle/terms.ts';
import { checkCards, checkStories } from './check-file.ts';
import type { FetchFile } from './fetch-file.ts';
import { cachedFiles, fetchAnewAfterFailure, type LoadFile, type Parse } from './file-cache.ts';
import { Budget, SharedCache } from './shared-cache.ts';

/** Bytes of parsed files that a store keeps. */
const CACHE_BYTES = 24 * 1024 * 1024;
/** Parsed JSON takes about so many times the bytes of its text. */
const JSON_WEIGHT = 3;
/** Sorted keys become strings, lists stay as they are. */
const TERMS_WEIGHT = 3;
/** A byte of a varint becomes a number of four. */
const NUMBERS_WEIGHT = 4;

type OfSegment<Value> = (ref: SegmentRef, signal?: AbortSignal) => Promise<Value>;

/**
 * The files of a bundle: fetched, checked against hash and schema, parsed, and kept while there is
 * room. Every method throws BundleProblem, or the reason of its signal when that aborts. What
 * failed is fetched anew when it is asked for again.
 */
export interface Store {
  manifest(signal?: AbortSignal): Promise<Manifest>;
  /** The manifest as it is now: past what is kept here and every cache. */
  newestManifest(signal?: AbortSignal): Promise<Manifest>;
  readonly cards: LoadFile<CardFile>;
  readonly stories: LoadFile<StoryFile>;
  readonly segments: LoadFile<SegmentFile>;
  readonly cardsDirectory: OfSegment<CardsDirectory>;
  readonly detailsDirectory: OfSegment<readonly Chunk[]>;
  readonly addresses: OfSegment<AddressFile>;
  readonly columns: OfSegment<Columns>;
  readonly facets: LoadFile<FacetBlock>;
  readonly days: LoadFile<readonly DayCount[]>;
  readonly pages: LoadFile<readonly PageEntry[]>;
  readonly terms: LoadFile<TermsFile>;
  readonly blocks: LoadFile<Block>;
  readonly positions: LoadFile<StoredPositions>;
  readonly names: LoadFile<readonly Provider[]>;
  readonly leading: LoadFile<LeadingFile>;
  readonly providers: LoadFile<readonly ProviderProfile[]>;
  readonly rejects: LoadFile<RejectFile>;
}

/** A decoder of bytes as a parser: what it throws becomes a BundleProblem. */
function binary<Value>(decode: (content: Uint8Array) => Value): Parse<Value> {
  return (path, content) => readBytes(path, () => decode(content));
}

/** @param fetchFile brings bytes by path: over the network, from a disk, from memory */
export function createStore(fetchFile: FetchFile): Store {
  const budget = new Budget(CACHE_BYTES);
  const load = fetchAnewAfterFailure(fetchFile);
  const manifests = new SharedCache<Manifest>(new Budget(Infinity));
  // Shared by those that wait for it, and never kept.
  const newest = new SharedCache<Manifest>(new Budget(0));
  const loadManifest = (fresh: boolean) => async (shared: AbortSignal) => {
    const { value } = await load(MANIFEST_PATH, shared, readManifest, fresh);
    return { value, weight: Number(fresh) };
  };
  const files = <Value>(kind: FileKind, parse: Parse<Value>, weight = JSON_WEIGHT) =>
    cachedFiles(load, budget, { kind, parse, weight });
  /** A file whose content tells of how many stories it is; that is not checked when it is parsed. */
  function ofSegment<Value>(
    kind: FileKind,
    name: 'cards' | 'details' | 'addresses' | 'columns',
    decode: (content: Uint8Array, stories: number) => Value,
  ): OfSegment<Value> {
    const loaders = new Map<number, LoadFile<Value>>();
    return (ref, signal) => {
      const { stories } = ref;
      const parse = binary((content) => decode(content, stories));
      const loader = loaders.get(stories) ?? files(kind, parse, NUMBERS_WEIGHT);
      loaders.set(stories, loader);
      return loader(ref[name], signal);
    };
  }
  return {
    manifest: (signal) => manifests.get(MANIFEST_PATH, loadManifest(false), signal),
    newestManifest: (signal) => newest.get(MANIFEST_PATH, loadManifest(true), signal),
    cards: files('cards', (path, c) => checkCards(path, readJson(path, c, cardFile))),
    stories: files('stories', (path, c) => checkStories(path, readJson(path, c, storyFile))),
    segments: files('segments', (path, c) => readJson(path, c, segmentFile)),
    cardsDirectory: ofSegment('directories', 'cards', decodeCardsDirectory),
    detailsDirectory: ofSegment('directories', 'details', decodeDetailsDirectory),
    addresses: ofSegment('addresses', 'addresses', decodeAddresses),
    columns: ofSegment('columns', 'columns', decodeColumns),
    facets: files('facets', binary(decodeFacets), NUMBERS_WEIGHT),
    days: files('days', binary(decodeDays), 16),
    pages: files('pages', binary(decodePage), TERMS_WEIGHT),
    terms: files('terms', binary(decodeTerms), TERMS_WEIGHT),
    blocks: files('blocks', binary(decodeBlock), 1),
    positions: files('positions', binary(decodePositions), 2),
    names: files('names', (path, c) => readJson(path, c, nameFile)),
    leading: files('leading', (path, c) => readJson(path, c, leadingFile)),
    providers: files('providers', (path, c) => readJson(path, c, providerFile)),
    rejects: files('rejects', (path, c) => readJson(path, c, rejectFile)),
  };
}
