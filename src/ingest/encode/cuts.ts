import { fnv1a } from '../../bundle/fnv.ts';
import type { StoryId } from '../../bundle/ids.ts';
import type { AssembledStory } from '../edition.ts';

/**
 * Where a run of stories ends: after one whose id's hash has its low `bits` bits zero, after `most`
 * stories, or after the story with which the run reaches `bytes` bytes. Ends thus depend on the
 * stories around them and not on positions, so that a late arrival moves only those next to it
 * (content-defined chunking: Muthitacharoen, Chen, Mazières, "A low-bandwidth network file system",
 * 2001). Coarser ends are finer ends too: a segment never ends inside a chunk.
 */
export interface CutRule {
  readonly bits: number;
  readonly most: number;
  readonly bytes?: number;
}

/** A segment: 2,048 stories on average; the directories of the largest keep below 30 KB. */
export const SEGMENT_CUT: CutRule = { bits: 11, most: 6_144 };
/**
 * Cuts where there is none of those: a segment that becomes too long ends at its last cut of the
 * coarsest bits, and what would be the last segment is cut at each of the coarser bits, what is left
 * behind these at each of the finer, so that what comes new rewrites only the few stories behind the
 * last. Each leaves a segment of `least` stories or more. (Two divisors: Eshghi and Tang, "A framework
 * for analyzing and improving content-based chunking algorithms", HP Laboratories 2005.)
 */
const SPARE_CUTS = { bits: [10, 7], least: 128 } as const;
/** A file of facts that facets count: 256 stories on average. */
export const FACETS_CUT: CutRule = { bits: 8, most: 512 };
/** A file of cards: 8 on average. Results of a search stand far apart, and each costs a file. */
export const CARD_CUT: CutRule = { bits: 3, most: 16 };
/** A file of stories: 4 on average, fewer where coverage is dense. */
export const DETAIL_CUT: CutRule = { bits: 2, most: 8, bytes: 24 * 1024 };

/** Spreads what distinguishes hashes over all of their bits: MurmurHash3's `fmix32` (Appleby). */
export function stirred(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** 32 bits of an id: FNV-1a, whose low bits alone are too regular, stirred. */
export function hashOfId(id: StoryId): number {
  return stirred(fnv1a(id));
}

function lowZeros(hash: number): number {
  return hash === 0 ? 32 : 31 - Math.clz32(hash & -hash);
}

/** How coarse a cut may be made after a story: the number of low zero bits of its id's hash. */
export function levelOf(id: StoryId): number {
  return lowZeros(hashOfId(id));
}

/**
 * Where segments end, as places in the order of stories: by `SEGMENT_CUT`, or by `SPARE_CUTS`.
 *
 * @param hashes of the ids of all stories, in their order, see `hashOfId`
 */
export function segmentEnds(hashes: Uint32Array): number[] {
  const ends: number[] = [];
  let start = 0;
  const isCut = (end: number, bits: number): boolean => lowZeros(hashes[end - 1] ?? 0) >= bits;
  const endAt = (end: number): void => {
    ends.push(end);
    start = end;
  };
  const lastSpare = (end: number, bits: number): number | undefined => {
    for (let place = end; place >= start + SPARE_CUTS.least; place--) {
      if (isCut(place, bits)) return place;
    }
    return undefined;
  };
  for (let end = 1; end <= hashes.length; end++) {
    if (isCut(end, SEGMENT_CUT.bits)) endAt(end);
    else if (end - start >= SEGMENT_CUT.most) {
      const spares = SPARE_CUTS.bits.map((bits) => lastSpare(end, bits));
      endAt(spares.find((spare) => spare !== undefined) ?? end);
    }
  }
  for (const bits of SPARE_CUTS.bits) {
    for (let end = start + SPARE_CUTS.least; end <= hashes.length; end++) {
      if (end - start >= SPARE_CUTS.least && isCut(end, bits)) endAt(end);
    }
  }
  if (start < hashes.length) endAt(hashes.length);
  return ends;
}

/** Bytes of an article in JSON beside its texts, about. */
const ARTICLE_BYTES = 100;

/** Bytes that a story takes, about: its texts in UTF-16 units, and so much more for each article. */
function sizeOf({ articles, links }: AssembledStory): number {
  let size = 0;
  for (const { title, excerpt, url, amp, cdnAmp, picture } of articles) {
    size += ARTICLE_BYTES + title.length + url.length + (excerpt?.length ?? 0);
    size += (amp?.length ?? 0) + (cdnAmp?.length ?? 0) + (picture?.src.length ?? 0);
  }
  for (const { id, title } of links) size += ARTICLE_BYTES + id.length + title.length;
  return size;
}

/** Cuts stories into runs by a rule, as they come, in order; holds no more than one run. */
export class Cutter {
  readonly #rule: CutRule;
  readonly #take: (run: readonly AssembledStory[]) => void;
  #run: AssembledStory[] = [];
  #bytes = 0;

  /** @param take is given each run when it has ended; no run is empty */
  constructor(rule: CutRule, take: (run: readonly AssembledStory[]) => void) {
    this.#rule = rule;
    this.#take = take;
  }

  /** @param level that of its id, see `levelOf` */
  add(story: AssembledStory, level: number): void {
    const { bits, most, bytes } = this.#rule;
    this.#run.push(story);
    if (bytes !== undefined) this.#bytes += sizeOf(story);
    const full = this.#run.length >= most || (bytes !== undefined && this.#bytes >= bytes);
    if (full || level >= bits) this.end();
  }

  /** Ends the last run, if it has not ended yet. */
  end(): void {
    const run = this.#run;
    this.#run = [];
    this.#bytes = 0;
    if (run.length > 0) this.#take(run);
  }
}
