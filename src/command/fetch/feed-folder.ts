import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { FilePutter } from '../writing/put-file.ts';
import type { Mark } from './fetch-feed.ts';

/** Hidden, so that it is never taken for a source. */
const INDEX = '.fetched.json';

const index = z.record(
  z.string(),
  z.object({
    /** The newest copy, below the folder. */
    file: z.string(),
    hash: z.string(),
    etag: z.optional(z.string()),
    modified: z.optional(z.string()),
  }),
);
type Index = z.infer<typeof index>;

function readIndex(folder: string): Index {
  try {
    const read = index.safeParse(JSON.parse(readFileSync(join(folder, INDEX), 'utf8')));
    return read.success ? read.data : {};
  } catch {
    // None, or a broken one: everything is fetched anew, and what is there is kept.
    return {};
  }
}

const LONGEST_NAME = 80;

/** A name for the folder of a feed's copies: readable, and of this address only. */
function nameOf(address: string): string {
  const words = address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST_NAME);
  return `${words}-${hash('sha256', address, 'hex').slice(0, 8)}`;
}

/** What feeds rewrite each time they are asked: when that was. */
const ASKED = /<lastBuildDate>[^<]*<\/lastBuildDate>/gi;

function printOf(bytes: Uint8Array): string {
  return hash('sha256', Buffer.from(bytes).toString('latin1').replace(ASKED, ''), 'hex');
}

function endingOf(bytes: Uint8Array): 'json' | 'xml' {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^(?:\u00EF\u00BB\u00BF)?\s*[{[]/.test(start) ? 'json' : 'xml';
}

/**
 * A folder of copies of feeds: for each feed a folder, for each time it had something new a file named
 * by that time. No copy is ever changed or removed, since a feed soon forgets what an archive keeps.
 */
export class FeedFolder {
  readonly #folder: string;
  readonly #index: Index;
  readonly #putter: FilePutter;

  constructor(folder: string) {
    this.#folder = folder;
    this.#index = readIndex(folder);
    this.#putter = new FilePutter(folder, 0);
  }

  /** What the host said of the newest copy, if that is still there. */
  markOf(address: string): Mark {
    const known = this.#index[address];
    return known && existsSync(join(this.#folder, known.file)) ? known : {};
  }

  /** The path that a copy would have. */
  pathOf(address: string, bytes: Uint8Array, now: Date): string {
    const time = now.toISOString().slice(0, 19).replaceAll(':', '');
    return `${nameOf(address)}/${time}Z.${endingOf(bytes)}`;
  }

  /**
   * Keeps a copy, unless it is the newest one again.
   *
   * @returns whether it says anything new
   */
  keep(address: string, bytes: Uint8Array, mark: Mark, now: Date): boolean {
    const known = this.#index[address];
    const print = printOf(bytes);
    const same = known?.hash === print && existsSync(join(this.#folder, known.file));
    const file = same ? known.file : this.pathOf(address, bytes, now);
    if (!same) this.#putter.replace(file, bytes);
    this.#index[address] = {
      file,
      hash: print,
      ...(mark.etag !== undefined && { etag: mark.etag }),
      ...(mark.modified !== undefined && { modified: mark.modified }),
    };
    return !same;
  }

  /** Remembers what was fetched, for the next time. */
  save(): void {
    this.#putter.replace(INDEX, Buffer.from(`${JSON.stringify(this.#index, undefined, 1)}\n`));
  }
}
