import { decodeColumn } from '../bundle/columns.ts';
import { filePath, MANIFEST_PATH, type FileKind } from '../bundle/files.ts';
import type { FileHash } from '../bundle/ids.ts';
import type { Manifest, SegmentRef } from '../bundle/manifest.ts';
import { decodePostingsFile, type PostingKey, type StoredPostings } from '../bundle/postings.ts';
import { readBytes, readJson, readManifest } from '../bundle/read.ts';
import {
  cardFile,
  providerFile,
  rejectFile,
  segment,
  storyFile,
  type CardFile,
  type ColumnName,
  type ProviderProfile,
  type RejectFile,
  type Segment,
  type StoryFile,
} from '../bundle/records.ts';
import { checkCards, checkSegment, checkStories } from './check-file.ts';
import type { FetchFile } from './fetch-file.ts';
import { Budget, SharedCache } from './shared-cache.ts';
import { verifyFetched } from './verify.ts';

/** Bytes of parsed files that a store keeps. */
const CACHE_BYTES = 24 * 1024 * 1024;
/** Parsed JSON takes about so many times the bytes of its text. */
const JSON_WEIGHT = 3;

type PostingsFile = ReadonlyMap<PostingKey, StoredPostings>;
type Numbers = Readonly<Float64Array>;

/**
 * The files of a bundle: fetched, checked against hash and schema, parsed, and kept while there is
 * room. Every method throws BundleProblem, or the reason of its signal when that aborts. What
 * failed is fetched anew when it is asked for again.
 */
export interface Store {
  manifest(signal?: AbortSignal): Promise<Manifest>;
  segment(ref: SegmentRef, signal?: AbortSignal): Promise<Segment>;
  cards(file: FileHash, signal?: AbortSignal): Promise<CardFile>;
  stories(file: FileHash, signal?: AbortSignal): Promise<StoryFile>;
  providers(file: FileHash, signal?: AbortSignal): Promise<ProviderProfile[]>;
  rejects(file: FileHash, signal?: AbortSignal): Promise<RejectFile>;
  postings(file: FileHash, signal?: AbortSignal): Promise<PostingsFile>;
  /** One number a story; `stories` is how many the segment has. */
  column(name: ColumnName, file: FileHash, stories: number, signal?: AbortSignal): Promise<Numbers>;
}

type Parse<Value> = (path: string, content: Uint8Array) => Value;
type Read<Value> = (content: Uint8Array) => Value | Promise<Value>;

/** Fetches by path; what failed is fetched past every cache the next time: one may hold the fault. */
function fetchAnewAfterFailure(fetchFile: FetchFile) {
  const failed = new Set<string>();
  return async <Value>(path: string, signal: AbortSignal, read: Read<Value>) => {
    try {
      const content = await fetchFile(path, signal, failed.has(path));
      const value = await read(content);
      failed.delete(path);
      return { value, size: content.length };
    } catch (error) {
      if (!signal.aborted) failed.add(path);
      throw error;
    }
  };
}

/** @param fetchFile brings bytes by path: over the network, from a disk, from memory */
export function createStore(fetchFile: FetchFile): Store {
  const budget = new Budget(CACHE_BYTES);
  const load = fetchAnewAfterFailure(fetchFile);
  const manifests = new SharedCache<Manifest>(new Budget(Infinity));

  function files<Value>(kind: FileKind, parse: Parse<Value>, weigh: (size: number) => number) {
    const cache = new SharedCache<Value>(budget);
    return (file: FileHash, signal?: AbortSignal): Promise<Value> => {
      const path = filePath(kind, file);
      const loadFile = async (shared: AbortSignal) => {
        const { value, size } = await load(path, shared, async (content) => {
          await verifyFetched(kind, file, content);
          return parse(path, content);
        });
        return { value, weight: weigh(size) };
      };
      return cache.get(path, loadFile, signal);
    };
  }

  const weighJson = (size: number): number => size * JSON_WEIGHT;
  const segments = files('segments', (path, c) => readJson(path, c, segment), weighJson);
  const numbers = new SharedCache<Numbers>(budget);

  return {
    manifest: (signal) =>
      manifests.get(
        MANIFEST_PATH,
        async (shared) => {
          const { value } = await load(MANIFEST_PATH, shared, readManifest);
          return { value, weight: 0 };
        },
        signal,
      ),
    segment: async (ref, signal) =>
      checkSegment(filePath('segments', ref.file), await segments(ref.file, signal), ref.stories),
    cards: files('cards', (path, c) => checkCards(path, readJson(path, c, cardFile)), weighJson),
    stories: files(
      'stories',
      (path, c) => checkStories(path, readJson(path, c, storyFile)),
      weighJson,
    ),
    providers: files('providers', (path, c) => readJson(path, c, providerFile), weighJson),
    rejects: files('rejects', (path, c) => readJson(path, c, rejectFile), weighJson),
    postings: files(
      'postings',
      (path, c) => readBytes(path, () => decodePostingsFile(c)),
      (size) => size * 2,
    ),
    column: (name, file, stories, signal) => {
      const path = filePath('columns', file);
      const loadColumn = async (shared: AbortSignal) => {
        const { value } = await load(path, shared, async (content) => {
          await verifyFetched('columns', file, content);
          return readBytes(path, () => decodeColumn(name, content, stories));
        });
        return { value, weight: value.byteLength };
      };
      return numbers.get(`${name} ${path}`, loadColumn, signal);
    },
  };
}
