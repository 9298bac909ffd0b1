import { fnv1a } from '../../bundle/fnv.ts';
import type { Key } from '../../bundle/keys.ts';
import type { VolumeRef } from '../../bundle/manifest.ts';
import { encodePositions } from '../../bundle/positions.ts';
import { encodePage, encodeTerms, type PageEntry, type Term } from '../../bundle/terms.ts';
import { mayEnd, type EndRule } from './file-ends.ts';
import type { Output } from './output.ts';
import { stirred } from './cuts.ts';

/** Terms files: 5 KB on average. Each word of a first search costs one in every volume. */
const TERMS_END: EndRule = { least: 2.5 * 1024, more: 2.5 * 1024, most: 8 * 1024 };
/** Pages of the sparse index, in entries: 96 on average. */
const PAGE_END: EndRule = { least: 64, more: 32, most: 128 };
/** Bytes of a term beside its key and list, about. */
const TERM_BYTES = 6;

function sizeOf(term: Term): number {
  const own = term.key.length + TERM_BYTES;
  if (term.kind === 'list') return own + term.list.ordinals.length + term.list.payload.length;
  return term.kind === 'blocks' ? own + 12 * term.blocks.length : own;
}

/** Writes sorted terms into files, and the sparse index over these. */
export class TermsWriter {
  readonly #output: Output;
  readonly #pages: VolumeRef['pages'] = [];
  #terms: Term[] = [];
  #positions: Uint8Array[] = [];
  #size = 0;
  #entries: PageEntry[] = [];

  constructor(output: Output) {
    this.#output = output;
  }

  /** @param positions of the words of the term's own list; empty where it has none */
  add(term: Term, positions: Uint8Array): void {
    const size = sizeOf(term);
    if (this.#terms.length > 0 && this.#size + size > TERMS_END.most) this.#endFile();
    this.#terms.push(term);
    this.#positions.push(positions);
    this.#size += size;
    const ends = mayEnd(stirred(fnv1a(term.key)), size, TERMS_END);
    if (this.#size >= TERMS_END.least && ends) this.#endFile();
  }

  finish(): VolumeRef['pages'] {
    this.#endFile();
    this.#endPage();
    return this.#pages;
  }

  #endFile(): void {
    const [first] = this.#terms;
    if (!first) return;
    const stand = this.#positions.some((positions) => positions.length > 0);
    const positions = stand && this.#output.add('positions', encodePositions(this.#positions));
    const content = encodeTerms({ terms: this.#terms, ...(positions && { positions }) });
    this.#terms = [];
    this.#positions = [];
    this.#size = 0;
    this.#index(first.key, this.#output.add('terms', content));
  }

  #index(first: Key, file: PageEntry['file']): void {
    this.#entries.push({ first, file });
    const { length } = this.#entries;
    const ends = length >= PAGE_END.least && mayEnd(stirred(fnv1a(first)), 1, PAGE_END);
    if (ends || length >= PAGE_END.most) this.#endPage();
  }

  #endPage(): void {
    const [first] = this.#entries;
    if (!first) return;
    const file = this.#output.add('pages', encodePage(this.#entries));
    this.#pages.push({ first: first.first, file });
    this.#entries = [];
  }
}
