import { filePath, MANIFEST_PATH } from '../../bundle/files.ts';
import type { FileHash } from '../../bundle/ids.ts';
import type { Key } from '../../bundle/keys.ts';
import { unpackList, type StoredList } from '../../bundle/lists.ts';
import type { VolumeRef } from '../../bundle/manifest.ts';
import { decodePositions } from '../../bundle/positions.ts';
import { BundleProblem } from '../../bundle/problems.ts';
import { readBytes } from '../../bundle/read.ts';
import { isTallyKey, unpackTally } from '../../bundle/tallies.ts';
import {
  decodeBlock,
  decodePage,
  decodeTerms,
  type BlockRef,
  type PageEntry,
  type Term,
} from '../../bundle/terms.ts';
import type { BundleFiles } from './bundle-files.ts';
import type { Findings } from './findings.ts';

/** Stories and what each carries; or, in a tally, providers and how many stories each covers. */
export interface FoundList {
  readonly ordinals: Uint32Array;
  readonly payload: Uint16Array | Float64Array;
}

type Unpack = (stored: StoredList) => FoundList;

/** How the lists under a key are read in a volume of so many stories. */
export function unpackerOf(key: Key, stories: number): Unpack {
  if (!isTallyKey(key)) return (stored) => unpackList(stored, stories);
  return (stored) => {
    const { numbers, counts } = unpackTally(stored);
    return { ordinals: numbers, payload: counts };
  };
}

/** A part of a list: all of it, or what stands in one block. */
export interface FoundPart {
  readonly list: FoundList;
  /** Packed; undefined where their file can't be read, empty where there is none. */
  readonly positions: Uint8Array | undefined;
}

/** A key of a volume with its list; without `parts` where a file of it can't be read. */
export interface FoundKey {
  readonly file: string;
  readonly term: Term;
  readonly parts: readonly FoundPart[] | undefined;
}

const NO_POSITIONS = new Uint8Array();

/** Reads all keys of a volume with their lists, one terms file at a time. */
export class VolumeTerms {
  /** Whether every file so far could be read. */
  whole = true;
  readonly #volume: VolumeRef;
  readonly #files: BundleFiles;
  readonly #findings: Findings;
  #last: string | undefined;

  constructor(volume: VolumeRef, files: BundleFiles, findings: Findings) {
    this.#volume = volume;
    this.#files = files;
    this.#findings = findings;
  }

  /** The keys in their order; what is wrong with a file is in the findings. */
  *keys(): Generator<FoundKey> {
    const { levels, pages } = this.#volume;
    yield* this.#keysOf(pages, levels, MANIFEST_PATH);
  }

  /** @param levels how many pages lead from the entries to a terms file */
  *#keysOf(entries: readonly PageEntry[], levels: number, within: string): Generator<FoundKey> {
    for (const { first, file } of entries) {
      if (levels === 0) {
        yield* this.#termsOf(first, file, within);
        continue;
      }
      const path = filePath('pages', file);
      const own = this.#note(this.#files.binary('pages', file, decodePage));
      if (!own) continue;
      this.#findings.equal(within, `the first key of ${path}`, first, own[0]?.first);
      yield* this.#keysOf(own, levels - 1, path);
    }
  }

  *#termsOf(first: string, file: FileHash, page: string): Generator<FoundKey> {
    const path = filePath('terms', file);
    const found = this.#note(this.#files.binary('terms', file, decodeTerms));
    if (!found) return;
    this.#findings.equal(page, `the first key of ${path}`, first, found.terms[0]?.key);
    const places = found.positions && this.#positions(found.positions, found.terms.length);
    for (const [place, term] of found.terms.entries()) {
      if (this.#last !== undefined && this.#last >= term.key) {
        this.#findings.problem(path, `its keys are not sorted: ${term.key} follows ${this.#last}`);
      }
      this.#last = term.key;
      const positions = found.positions === undefined ? NO_POSITIONS : places?.[place];
      yield { file: path, term, parts: this.#note(this.#partsOf(term, path, positions)) };
    }
  }

  #partsOf(
    term: Term,
    path: string,
    positions: Uint8Array | undefined,
  ): readonly FoundPart[] | undefined {
    if (term.kind === 'count') return [];
    const unpack = unpackerOf(term.key, this.#volume.stories);
    if (term.kind === 'list') {
      const list = this.#list(path, () => unpack(term.list));
      return list && [{ list, positions }];
    }
    const parts = term.blocks.map((block) => this.#partOf(block, path, unpack));
    return parts.every((part) => part !== undefined) ? parts : undefined;
  }

  #partOf(ref: BlockRef, terms: string, unpack: Unpack): FoundPart | undefined {
    const path = filePath('blocks', ref.file);
    const block = this.#files.binary('blocks', ref.file, decodeBlock);
    const list = block && this.#list(path, () => unpack(block.list));
    if (!list) return undefined;
    const { ordinals } = list;
    const said = [ref.count, ref.first, ref.last];
    const ends = [ordinals.length, ordinals[0], ordinals.at(-1)];
    this.#findings.equal(terms, `what it says of ${path}`, said, ends);
    const positions = block.positions && this.#positions(block.positions, 1);
    return { list, positions: block.positions === undefined ? NO_POSITIONS : positions?.[0] };
  }

  #positions(file: FileHash, keys: number): readonly Uint8Array[] | undefined {
    const found = this.#note(this.#files.binary('positions', file, decodePositions));
    if (found) {
      const path = filePath('positions', file);
      this.#findings.equal(path, 'the number of its lists', found.length, keys);
    }
    return found;
  }

  #list(path: string, unpack: () => FoundList): FoundList | undefined {
    try {
      return readBytes(path, unpack);
    } catch (error) {
      if (!(error instanceof BundleProblem)) throw error;
      this.#findings.problem(path, error.detail);
      return undefined;
    }
  }

  #note<T>(found: T | undefined): T | undefined {
    if (found === undefined) this.whole = false;
    return found;
  }
}
