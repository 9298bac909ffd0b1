import { filePath, type FileKind } from '../bundle/files.ts';
import type { FileHash } from '../bundle/ids.ts';
import type { FetchFile } from './fetch-file.ts';
import { SharedCache, type Budget } from './shared-cache.ts';
import { verifyFetched } from './verify.ts';

/** @throws BundleProblem `invalid` when the content is not what the format says */
export type Parse<Value> = (path: string, content: Uint8Array) => Value;

type Read<Value> = (content: Uint8Array) => Value | Promise<Value>;

/** Brings what a path holds, read, and its size in bytes; if `fresh`, past every cache. */
export type LoadPath = <Value>(
  path: string,
  signal: AbortSignal,
  read: Read<Value>,
  fresh?: boolean,
) => Promise<{ readonly value: Value; readonly size: number }>;

/** Fetches by path; what failed is fetched past every cache the next time: one may hold the fault. */
export function fetchAnewAfterFailure(fetchFile: FetchFile): LoadPath {
  const failed = new Set<string>();
  return async (path, signal, read, fresh = failed.has(path)) => {
    try {
      const content = await fetchFile(path, signal, fresh);
      const value = await read(content);
      failed.delete(path);
      return { value, size: content.length };
    } catch (error) {
      if (!signal.aborted) failed.add(path);
      throw error;
    }
  };
}

/** How files of a kind are read, and what they weigh when they are kept. */
export interface FileRules<Value> {
  readonly kind: FileKind;
  readonly parse: Parse<Value>;
  /** Bytes in memory for one in the file. */
  readonly weight: number;
}

/** Brings one file of a kind; see Store. */
export type LoadFile<Value> = (file: FileHash, signal?: AbortSignal) => Promise<Value>;

/** Fetches, checks and parses the files of a kind, and keeps them while there is room. */
export function cachedFiles<Value>(
  load: LoadPath,
  budget: Budget,
  { kind, parse, weight }: FileRules<Value>,
): LoadFile<Value> {
  const cache = new SharedCache<Value>(budget);
  return (file, signal) => {
    const path = filePath(kind, file);
    const loadFile = async (shared: AbortSignal) => {
      const { value, size } = await load(path, shared, async (content) => {
        await verifyFetched(kind, file, content);
        return parse(path, content);
      });
      return { value, weight: size * weight };
    };
    return cache.get(path, loadFile, signal);
  };
}
