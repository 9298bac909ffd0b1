import type { StoryId } from '../../bundle/ids.ts';
import { hashInHex, Hasher } from '../../ingest/assemble/hash.ts';
import { addAlias } from '../../ingest/assemble/story-prints.ts';
import type { StoryColumns } from '../../ingest/assemble/amend/decided.ts';
import { aliasesBySegment } from '../../ingest/encode/aliases.ts';
import { segmentEnds } from '../../ingest/encode/cuts.ts';

/** A segment before its texts. */
export interface PlannedSegment {
  /** Its stories: from the first to before the second, by their places in the order. */
  readonly from: number;
  readonly to: number;
  /** Old addresses that it keeps, and where they lead. */
  readonly aliases: readonly (readonly [StoryId, StoryId])[];
  /** A hash of everything that its files depend on. */
  readonly print: string;
}

/** A story that has old addresses. */
export interface Moved {
  readonly id: StoryId;
  readonly aliases: readonly StoryId[];
}

/**
 * Cuts an edition into segments, and tells for each what it depends on.
 *
 * @param moved in the order of the stories
 */
export function planSegments(
  { times, cuts, prints }: StoryColumns,
  moved: readonly Moved[],
): PlannedSegment[] {
  const ends = segmentEnds(cuts);
  const startOf = (at: number): number => ends[at - 1] ?? 0;
  const spans = ends.map((end, at) => ({
    from: times[startOf(at)] ?? 0,
    to: times[end - 1] ?? 0,
  }));
  const aliases = moved.length === 0 ? [] : aliasesBySegment(moved, spans);
  const hasher = new Hasher();
  const words = new Uint32Array(2);
  return ends.map((to, at) => {
    const from = startOf(at);
    hasher.start().word(to - from);
    for (let n = 2 * from; n < 2 * to; n++) hasher.word(prints[n] ?? 0);
    const own = [...(aliases[at] ?? [])];
    for (const [alias, id] of own) addAlias(hasher, alias, id);
    hasher.into(words, 0);
    return { from, to, aliases: own, print: hashInHex(words, 0) };
  });
}
