import type { FacetBlock } from '../bundle/decode-facets.ts';
import { FLAG_LISTED, TYPE_BITS } from '../bundle/facets.ts';
import type { TopicId } from '../bundle/ids.ts';
import type { ManifestTopic } from '../bundle/manifest.ts';
import type { ArticleType } from '../bundle/records.ts';
import { countBetween, holds } from './bits.ts';
import { nextTurn, type WindowMatch } from './match.ts';
import type { FacetChunk, SegmentReader } from './segment-reader.ts';

/** What the stories found have in common, counted. */
export interface Tally {
  /** Stories by the number of a provider with an article (of the type, if one was given). */
  readonly providers: ReadonlyMap<number, number>;
  /** Stories by topic, topics below included; those without any may be missing. */
  readonly topics: ReadonlyMap<TopicId, number>;
  readonly types: Readonly<Record<ArticleType, number>>;
  readonly listed: number;
}

/** A topic and every topic above it, by its id. */
type Lines = ReadonlyMap<TopicId, readonly TopicId[]>;

/** Segments whose facts are read side by side. */
const SEGMENTS_AT_ONCE = 6;

export function linesOf(topics: readonly ManifestTopic[]): Lines {
  const lines = new Map<TopicId, readonly TopicId[]>();
  for (const { id, parent } of topics) {
    lines.set(id, [id, ...(parent === undefined ? [] : (lines.get(parent) ?? []))]);
  }
  return lines;
}

/** Counts story by story. */
class Counter {
  readonly providers = new Map<number, number>();
  readonly topics = new Map<TopicId, number>();
  readonly types = { article: 0, video: 0 };
  listed = 0;
  readonly #lines: Lines;
  readonly #type: number;

  constructor(lines: Lines, type: ArticleType | undefined) {
    this.#lines = lines;
    this.#type = type === undefined ? TYPE_BITS.article | TYPE_BITS.video : TYPE_BITS[type];
  }

  add(block: FacetBlock, at: number): void {
    const flags = block.flags[at] as number;
    if (flags & FLAG_LISTED) this.listed++;
    if (flags & TYPE_BITS.article) this.types.article++;
    if (flags & TYPE_BITS.video) this.types.video++;
    this.#addTopics(block, at);
    const end = block.providersFrom[at + 1] as number;
    for (let i = block.providersFrom[at] as number; i < end; i++) {
      if (((block.providerTypes[i] as number) & this.#type) === 0) continue;
      const number = block.providers[i] as number;
      this.providers.set(number, (this.providers.get(number) ?? 0) + 1);
    }
  }

  #addTopics({ topics, topicsFrom, topicIds }: FacetBlock, at: number): void {
    const [from, end] = [topicsFrom[at] as number, topicsFrom[at + 1] as number];
    const lineAt = (i: number): readonly TopicId[] => {
      const id = topicIds[topics[i] as number] as TopicId;
      return this.#lines.get(id) ?? [id];
    };
    // Most stories have one topic, which needs no set to be counted once.
    const ids = end - from === 1 ? lineAt(from) : new Set<TopicId>();
    if (ids instanceof Set)
      for (let i = from; i < end; i++) for (const id of lineAt(i)) ids.add(id);
    for (const id of ids) this.topics.set(id, (this.topics.get(id) ?? 0) + 1);
  }
}

/** How many of a run of stories of the edition were found. */
function foundIn(found: readonly WindowMatch[], from: number, to: number): number {
  return found.reduce((sum, { window: { start }, selection }) => {
    return sum + countBetween(selection, from - start, to - start);
  }, 0);
}

async function countSegment(
  segment: SegmentReader,
  found: readonly WindowMatch[],
  counter: Counter,
  signal?: AbortSignal,
): Promise<void> {
  const { start, stories } = segment;
  const near = found.filter(
    ({ window }) => window.start < start + stories && window.start + window.length > start,
  );
  if (foundIn(near, start, start + stories) === 0) return;
  const countChunk = async ({ first, stories: length, load }: FacetChunk): Promise<void> => {
    const from = start + first;
    if (foundIn(near, from, from + length) === 0) return;
    const block = await load(signal);
    for (const { window, selection } of near) {
      const offset = from - window.start;
      const [low, high] = [Math.max(0, -offset), Math.min(length, window.length - offset)];
      for (let at = low; at < high; at++) {
        if (holds(selection, offset + at)) counter.add(block, at);
      }
    }
  };
  await Promise.all((await segment.facetChunks(signal)).map(countChunk));
}

/**
 * Counts what stories have in common, from the facts of those segments that have any of them.
 *
 * @param type counts only providers with an article of it
 * @throws BundleProblem when a file that a count needs can't be used: no count is ever a guess
 */
export async function tallyFacts(
  found: readonly WindowMatch[],
  segments: readonly SegmentReader[],
  { lines, type }: { readonly lines: Lines; readonly type: ArticleType | undefined },
  signal?: AbortSignal,
): Promise<Tally> {
  const counter = new Counter(lines, type);
  for (let next = 0; next < segments.length; next += SEGMENTS_AT_ONCE) {
    const some = segments.slice(next, next + SEGMENTS_AT_ONCE);
    await Promise.all(some.map((segment) => countSegment(segment, found, counter, signal)));
    await nextTurn();
    signal?.throwIfAborted();
  }
  return counter;
}
