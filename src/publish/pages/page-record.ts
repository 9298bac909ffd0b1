import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import type { Seconds } from '../../bundle/ids.ts';
import { systemCode } from '../../command/failure.ts';
import { DEFAULT_CACHE } from '../../command/places.ts';
import { makeFolder, removeFile } from '../../command/writing/put-file.ts';
import { contentHash, type Hashes } from '../content-hash.ts';
import { linkOrCopy, sizeOf } from '../placing/put-link.ts';
import { shortHash } from '../short-hash.ts';
import type { Place, Site } from '../site.ts';
import type { PageFiles, PageKind } from './page-files.ts';
import type { Shell } from './shell.ts';
import type { StandingStory } from './story-html.ts';

/** What all pages of an edition are made of, but for its own files. Plain data. */
export interface PageInputs {
  /** The built module of `src/reader/render.tsx`; its folder is named by a hash of all code. */
  readonly renderer: string;
  /** What pages take for the present. */
  readonly now: Seconds;
  readonly shell: Shell;
  readonly files: Readonly<Record<PageKind, PageFiles>>;
  readonly site: Place | Site;
  /** Stories that were published after this have pages; so may some of the same second. */
  readonly after: Seconds;
}

/** A page that was rendered. */
export interface MadePage {
  readonly page: string;
  /** Of the files that only this page has. */
  readonly hashes: Hashes;
  /** The path of its card, which others may have, too. */
  readonly card: string | undefined;
  /** Of a story: a hash of what it was rendered from. */
  readonly key: string | undefined;
  /** Nothing of it was taken over. */
  readonly anew: boolean;
}

const recordFile = z.object({
  inputs: z.string(),
  /** The files of each page, by the page. */
  pages: z.record(z.string(), z.array(z.string())),
  hashes: z.record(z.string(), z.string()),
  /** Of what stories were rendered from, by their pages. */
  keys: z.record(z.string(), z.string()),
});
type RecordFile = z.infer<typeof recordFile>;

const NOTHING: RecordFile = { inputs: '', pages: {}, hashes: {}, keys: {} };

/**
 * Not in the site: hosts would upload it, 5 MB for 10,000 pages, and send it to whoever asks.
 * A site that is not where it was, or that another machine made, is rendered as one from nothing.
 */
const FOLDER = join(DEFAULT_CACHE, 'pages');
/** Of so many sites, those built last. */
const MOST_KEPT = 32;

/**
 * A hash of all that pages are made of: the edition by its manifest, which names every file by its
 * content; all code by the renderer's folder; and Node, by whose dates and lists they are written.
 */
export function inputsHash(inputs: PageInputs, manifest: Uint8Array): string {
  // JSON has no infinite numbers.
  const plain = { ...inputs, after: String(inputs.after) };
  return contentHash(JSON.stringify([plain, contentHash(manifest), process.versions]));
}

/**
 * A hash of what a story is rendered from, but for what stands around it. Of the present its text
 * tells the year alone, where that is another.
 */
export function storyKey({ renderer, now }: PageInputs, story: unknown): string {
  const year = new Date(now * 1000).getUTCFullYear();
  return contentHash(JSON.stringify([renderer, year, story, process.versions]));
}

/**
 * What the last build of a site made its pages from, and what they became. A page that stands in the
 * site with that content is taken over where all pages would be made of the same.
 */
export class PageRecord {
  readonly #site: string;
  readonly #file: string;
  readonly #inputs: string;
  readonly #last: RecordFile;
  readonly #whole = new Map<string, boolean>();
  readonly #pages: Record<string, string[]> = {};
  readonly #hashes: Record<string, string> = {};
  readonly #keys: Record<string, string> = {};

  /**
   * @param site the folder of the site as it stands, absolute
   * @param inputs what pages are made of now, by `inputsHash`
   */
  constructor(site: string, inputs: string) {
    this.#site = site;
    this.#file = join(FOLDER, `${shortHash(site)}.json`);
    this.#inputs = inputs;
    this.#last = read(this.#file) ?? NOTHING;
  }

  /** Hashes of the standing site's cards: what these are made of is in their names. */
  get cards(): Hashes {
    const found = Object.entries(this.#last.hashes).filter(([path]) => path.endsWith('.png'));
    return Object.fromEntries(found);
  }

  /**
   * Puts the files of a page that stands into another folder.
   *
   * @returns false where it has to be rendered: it is not as it would be, or not whole
   */
  takeOver(page: string, to: string): boolean {
    if (this.#last.inputs !== this.#inputs) return false;
    const paths = this.#last.pages[page];
    if (!paths?.every((path) => this.#isWhole(path))) return false;
    for (const path of paths) {
      // Several pages have one card.
      if (path in this.#hashes) continue;
      const file = join(to, path);
      makeFolder(dirname(file));
      // The front page takes the place of the app's own.
      removeFile(file);
      linkOrCopy(join(this.#site, path), file);
    }
    this.#add(page, paths, this.#last.hashes, this.#last.keys[page]);
    return true;
  }

  /** A story's page as it stands; undefined where none is known. @param path of its HTML */
  standing(page: string, path: string): StandingStory | undefined {
    const [hash, key] = [this.#last.hashes[path], this.#last.keys[page]];
    if (hash === undefined || key === undefined) return undefined;
    return { file: join(this.#site, path), hash, key };
  }

  /**
   * Writes down what was taken over and what was rendered, for the next build. Where that is not
   * possible, the next build takes longer.
   *
   * @param folder where cards are
   */
  keep(made: readonly MadePage[], folder: string): void {
    for (const { page, hashes, card, key } of made) {
      const paths = Object.keys(hashes);
      this.#add(page, card === undefined ? paths : [...paths, card], hashes, key);
      if (card !== undefined) {
        this.#hashes[card] ??= contentHash(readFileSync(join(folder, card)));
      }
    }
    write(this.#file, {
      inputs: this.#inputs,
      pages: this.#pages,
      hashes: this.#hashes,
      keys: this.#keys,
    });
  }

  #add(page: string, paths: readonly string[], hashes: Hashes, key: string | undefined): void {
    this.#pages[page] = [...paths];
    if (key !== undefined) this.#keys[page] = key;
    for (const path of paths) {
      const hash = hashes[path];
      if (hash !== undefined) this.#hashes[path] = hash;
    }
  }

  #isWhole(path: string): boolean {
    const known = this.#whole.get(path);
    if (known !== undefined) return known;
    const file = join(this.#site, path);
    const whole =
      sizeOf(file) !== undefined && contentHash(readFileSync(file)) === this.#last.hashes[path];
    this.#whole.set(path, whole);
    return whole;
  }
}

function read(file: string): RecordFile | undefined {
  try {
    return recordFile.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function write(file: string, content: RecordFile): void {
  const part = `${file}.${process.pid}`;
  try {
    makeFolder(FOLDER);
    writeFileSync(part, JSON.stringify(content));
    renameSync(part, file);
    forget();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    rmSync(part, { force: true });
  }
}

function forget(): void {
  const found = readdirSync(FOLDER).map((name) => {
    const path = join(FOLDER, name);
    return { path, written: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  const old = found.sort((a, b) => b.written - a.written).slice(MOST_KEPT);
  for (const { path } of old) rmSync(path, { force: true });
}
