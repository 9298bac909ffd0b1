import { fnv1a } from '../../bundle/fnv.ts';
import type { VolumeRef } from '../../bundle/manifest.ts';
import { encodePositions } from '../../bundle/positions.ts';
import { encodePage, encodeTerms, type PageEntry, type Term } from '../../bundle/terms.ts';
import { mayEnd, type EndRule } from './file-ends.ts';
import type { Output } from './output.ts';
import { stirred } from './cuts.ts';

/** How large the parts of an index are. */
export interface IndexScale {
  /** Terms files, in bytes. */
  readonly terms: EndRule;
  /** Pages of the sparse index, in entries, at least 2. */
  readonly page: EndRule;
  /** Of so many pages the manifest tells; of more, other pages. */
  readonly mostPages: number;
}

/** Terms files of 5 KB on average: each word of a first search costs one in every volume. */
export const INDEX_SCALE: IndexScale = {
  terms: { least: 2.5 * 1024, more: 2.5 * 1024, most: 8 * 1024 },
  page: { least: 64, more: 32, most: 128 },
  mostPages: 128,
};
/** Bytes of a term beside its key and list, about. */
const TERM_BYTES = 6;

function sizeOf(term: Term): number {
  const own = term.key.length + TERM_BYTES;
  if (term.kind === 'list') return own + term.list.ordinals.length + term.list.payload.length;
  return term.kind === 'blocks' ? own + 12 * term.blocks.length : own;
}

/** Writes sorted terms into files. */
export class TermsWriter {
  readonly #output: Output;
  readonly #rule: EndRule;
  readonly #entries: PageEntry[] = [];
  #terms: Term[] = [];
  #positions: Uint8Array[] = [];
  #size = 0;

  constructor(output: Output, rule: EndRule) {
    this.#output = output;
    this.#rule = rule;
  }

  /** @param positions of the words of the term's own list; empty where it has none */
  add(term: Term, positions: Uint8Array): void {
    const size = sizeOf(term);
    const rule = this.#rule;
    if (this.#terms.length > 0 && this.#size + size > rule.most) this.#endFile();
    this.#terms.push(term);
    this.#positions.push(positions);
    this.#size += size;
    if (this.#size < rule.least) return;
    if (mayEnd(stirred(fnv1a(term.key)), size, rule)) this.#endFile();
  }

  /** The files, by the first key of each. */
  finish(): readonly PageEntry[] {
    this.#endFile();
    return this.#entries;
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
    this.#entries.push({ first: first.key, file: this.#output.add('terms', content) });
  }
}

function putLevel(
  entries: readonly PageEntry[],
  { page: rule }: IndexScale,
  output: Output,
): VolumeRef['pages'] {
  const pages: VolumeRef['pages'] = [];
  let start = 0;
  for (const [place, { first }] of entries.entries()) {
    const end = place + 1;
    const length = end - start;
    const ends = length >= rule.least && mayEnd(stirred(fnv1a(first)), 1, rule);
    if (!ends && length < rule.most && end < entries.length) continue;
    const own = entries.slice(start, end);
    pages.push({ first: own[0]?.first ?? '', file: output.add('pages', encodePage(own)) });
    start = end;
  }
  return pages;
}

/** Puts out the pages that lead to terms files, and how many lead to each other before that. */
export function putPages(
  entries: readonly PageEntry[],
  scale: IndexScale,
  output: Output,
): Pick<VolumeRef, 'levels' | 'pages'> {
  let pages = putLevel(entries, scale, output);
  let levels = 1;
  for (; pages.length > scale.mostPages; levels++) pages = putLevel(pages, scale, output);
  return { levels, pages };
}
