import * as z from 'zod/mini';
import { seconds } from '../../bundle/ids.ts';

const VERSION = 1;

const count = z.int().check(z.nonnegative());

/**
 * What a pack holds: all files of a bundle behind each other, which takes a browser's file system a
 * fraction of the time that thousands of small files do. `files` names them in their order, each
 * with its length in bytes.
 */
const packIndex = z.object({
  format: z.literal('broadsheet-pack'),
  version: z.literal(VERSION),
  title: z.string().check(z.minLength(1)),
  stories: count,
  /** Of all files together. */
  bytes: count,
  /** When it was opened. */
  opened: seconds,
  files: z.array(z.tuple([z.string(), count])),
});
export type PackIndex = z.infer<typeof packIndex>;

/** An index as it is kept. */
export function writeIndex(index: Omit<PackIndex, 'format' | 'version'>): string {
  return JSON.stringify({ format: 'broadsheet-pack', version: VERSION, ...index });
}

/** The index in a text; undefined for one that was cut, or that another version wrote. */
export function readIndex(text: string): PackIndex | undefined {
  try {
    return packIndex.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The files of a bundle in a pack, by path. */
export class Pack {
  readonly #content: Blob;
  readonly #places = new Map<string, readonly [start: number, end: number]>();

  constructor({ files }: Pick<PackIndex, 'files'>, content: Blob) {
    this.#content = content;
    let start = 0;
    for (const [path, length] of files) {
      this.#places.set(path, [start, start + length]);
      start += length;
    }
  }

  /** A part of the pack, which reads nothing yet; undefined where it has no such file. */
  file(path: string): Blob | undefined {
    const place = this.#places.get(path);
    return place && this.#content.slice(...place);
  }
}
