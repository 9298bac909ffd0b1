import type { StoryId } from '../../bundle/ids.ts';
import { hashInHex, Hasher } from '../../ingest/assemble/hash.ts';
import { aliasesOf, idOf, timeOf, type Outline } from '../../ingest/assemble/outline.ts';
import { leadPlace } from '../../ingest/assemble/threads.ts';
import { addAlias, StoryPrints, type NameTexts } from '../../ingest/assemble/story-prints.ts';
import { aliasesBySegment } from '../../ingest/encode/aliases.ts';
import { SEGMENT_CUT, stirred } from '../../ingest/encode/cuts.ts';

/** A segment before its texts. */
export interface PlannedSegment {
  /** Its events, in order. */
  readonly events: Uint32Array;
  /** Old addresses that it keeps, and where they lead. */
  readonly aliases: readonly (readonly [StoryId, StoryId])[];
  /** A hash of everything that its files depend on. */
  readonly print: string;
}

/** Cuts stories into the events of segments: see `cut`, which does so with whole stories. */
function cutEvents(outline: Outline): Uint32Array[] {
  const { stories, events, addresses } = outline;
  const mask = 2 ** SEGMENT_CUT.bits - 1;
  const runs: Uint32Array[] = [];
  let start = 0;
  for (let end = 1; end <= stories.length; end++) {
    const full = end - start >= SEGMENT_CUT.most || end === stories.length;
    const lead = leadPlace(events, stories[end - 1] ?? 0);
    // As `hashOfId`, without making the id.
    if (!full && (stirred(addresses.fnvOf(lead)) & mask) !== 0) continue;
    runs.push(stories.subarray(start, end));
    start = end;
  }
  return runs;
}

/** Old addresses by the segment that keeps them. */
function aliasesIn(outline: Outline, runs: readonly Uint32Array[]): Map<StoryId, StoryId>[] {
  const spans = runs.map((events) => ({
    from: timeOf(outline, events[0] ?? 0),
    to: timeOf(outline, events.at(-1) ?? 0),
  }));
  if (outline.aliases.size === 0) return [];
  const moved = Array.from(
    outline.stories.filter((event) => outline.aliases.has(event)),
    (event) => ({ id: idOf(outline, event), aliases: aliasesOf(outline, event) }),
  );
  return aliasesBySegment(moved, spans);
}

/** Cuts an edition into segments, and tells for each what it depends on. */
export function planSegments(
  outline: Outline,
  providersOfEvent: Uint32Array,
  names: NameTexts,
): PlannedSegment[] {
  const runs = cutEvents(outline);
  const prints = new StoryPrints(outline, providersOfEvent, names);
  const hasher = new Hasher();
  const words = new Uint32Array(2);
  const aliases = aliasesIn(outline, runs);
  return runs.map((events, at) => {
    hasher.start().word(events.length);
    for (let n = 0; n < events.length; n++) prints.add(events[n] ?? 0, hasher);
    const own = [...(aliases[at] ?? [])];
    for (const [alias, id] of own) addAlias(hasher, alias, id);
    hasher.into(words, 0);
    return { events, aliases: own, print: hashInHex(words, 0) };
  });
}
