import type { ProviderId } from '../bundle/ids.ts';
import { joinPairs } from '../ingest/assemble/amend/closed-records.ts';
import { closedPart, type Amendable, type Part } from '../ingest/assemble/amend/closed-part.ts';
import type { Decided } from '../ingest/assemble/amend/decided.ts';
import { mergeOrder } from '../ingest/assemble/amend/merged-order.ts';
import {
  oldAddresses,
  outlineOfSome,
  storiesOfRecords,
  storyColumns,
} from '../ingest/assemble/amend/outline-columns.ts';
import { amendSums, countsFrom, sumsOf, type Sums } from '../ingest/assemble/amend/sums.ts';
import { countOutline, providerUses, type Counted } from '../ingest/assemble/counts.ts';
import type { Outline } from '../ingest/assemble/outline.ts';
import { readProviderText } from '../ingest/assemble/providers.ts';
import { StoryPrints } from '../ingest/assemble/story-prints.ts';
import { RunPlanner, type StoryRun } from '../ingest/assemble/story-run.ts';
import { assembleTopics } from '../ingest/assemble/topics.ts';
import type { AssembledTopic } from '../ingest/edition.ts';
import type { EditionNames } from '../ingest/encode/names.ts';
import {
  planEdition,
  providersAndIntake,
  type EditionPlan,
  type Layout,
  type Surroundings,
} from './edition-plan.ts';
import type { Media } from './media.ts';
import type { Gathered } from './sources/gather.ts';
import { nameTexts } from './writing/known-names.ts';
import { planSegments, type PlannedSegment } from './writing/segment-plan.ts';

/** Providers by number, and the first time of each. */
type Firsts = Decided['rest']['firsts'];

/** A part of an edition as it was and as it is, and what that does to the whole. */
interface Amendment {
  readonly edition: Amendable;
  readonly part: Part;
  readonly counted: Counted;
  readonly firsts: Firsts;
  readonly sums: Sums;
  readonly topics: readonly AssembledTopic[];
  readonly ground: string;
  /** Decides about everything, where that must be. */
  readonly all: () => EditionPlan;
}

/**
 * Numbers of providers after a change: those that come new come last. Undefined where a provider is,
 * or was, first shown by a story that the change is about, or where a new one does not come last.
 */
function amendFirsts(known: Firsts, before: Counted, after: Counted): Firsts | undefined {
  const times = new Map(known);
  const latest = known.reduce((most, [, time]) => Math.max(most, time), -Infinity);
  for (const [id, time] of before.firsts) if (time <= (times.get(id) ?? Infinity)) return undefined;
  const fresh: [ProviderId, number][] = [];
  for (const [id, time] of after.firsts) {
    const first = times.get(id);
    if (time <= (first ?? latest)) return undefined;
    if (first === undefined) fresh.push([id, time]);
  }
  return [...known, ...fresh];
}

/** Whether all that was said before still is. */
function stillSaid(known: readonly number[], now: Uint32Array): boolean {
  return known.every((word, at) => now[at] === word);
}

/**
 * Amends the last edition by records that came since; undefined where everything has to be decided
 * anew. It decides about what came and all that has to do with it, as it was before and as it is now,
 * just as about an edition of its own; the rest stays.
 */
export function amendEdition(
  gathered: Gathered,
  surroundings: Surroundings,
  media: Media,
  decided: Decided | undefined,
): EditionPlan | undefined {
  const { skeletons, texts, kept, fresh } = gathered;
  const { taxonomy, ground } = surroundings;
  if (!decided || kept === 0 || fresh === 0 || decided.rest.ground !== ground) return undefined;
  const edition = { skeletons, texts, taxonomy, decided, kept };
  const part = closedPart(
    edition,
    Array.from({ length: fresh }, (_, at) => kept + at),
    true,
  );
  if (!part) return undefined;
  const before = outlineOfSome(
    skeletons,
    part.records.filter((record) => record < kept),
    texts,
    taxonomy,
  );
  const usesBefore = providerUses(before);
  const { rest } = decided;
  const { outline, uses } = part;
  const topicUses = outline.topics.uses.map(
    (count, name) => (rest.sums.topicUses[name] ?? 0) - (before.topics.uses[name] ?? 0) + count,
  );
  const topics = assembleTopics(
    topicsInUse(rest.sums, before, outline, topicUses),
    texts.topics,
    taxonomy,
  );
  const countedBefore = countOutline(before, usesBefore, topics);
  const counted = countOutline(outline, uses, topics);
  const firsts = amendFirsts(rest.firsts, countedBefore, counted);
  if (!firsts) return undefined;
  const sums = amendSums(
    rest.sums,
    sumsOf(before, usesBefore, countedBefore),
    sumsOf(outline, uses, counted),
  );
  const ids = texts.providers.map((text) => readProviderText(text).id);
  const all = (): EditionPlan => planEdition(gathered, surroundings, media);
  const amendment = { edition, part, counted, firsts, sums, topics, ground, all };
  return {
    ...providersAndIntake(
      gathered,
      surroundings,
      { uses: Uint32Array.from(sums.uses), stories: sums.stories },
      media,
    ),
    topics,
    counts: countsFrom(
      sums,
      ids,
      firsts.map(([id]) => id),
      topics,
    ),
    layOut: (names) => layOut(amendment, names) ?? all().layOut(names),
  };
}

/** The topics that any story has, as `assembleTopics` takes them. */
function topicsInUse(
  { topicStories }: Sums,
  before: Outline,
  after: Outline,
  uses: Uint32Array,
): Outline['topics'] {
  const stories = after.topics.ids.map((_, topic) => topicStories[topic] ?? 0);
  for (const topic of before.topics.ofEvent.members) stories[topic] = (stories[topic] ?? 0) - 1;
  for (const topic of after.topics.ofEvent.members) stories[topic] = (stories[topic] ?? 0) + 1;
  const members = Uint32Array.from(stories.keys()).filter((topic) => (stories[topic] ?? 0) > 0);
  return { ids: after.topics.ids, ofEvent: { starts: new Uint32Array(), members }, uses };
}

/** Undefined where what is said of a topic or a provider has changed, which other stories say too. */
function layOut(amendment: Amendment, names: EditionNames): Layout | undefined {
  const { part, counted, edition } = amendment;
  const { skeletons, decided, kept } = edition;
  const prints = new StoryPrints(part.outline, counted.providersOfEvent, nameTexts(names));
  const { said, aliases } = decided.rest;
  if (!stillSaid(said.providers, prints.providers) || !stillSaid(said.topics, prints.topics)) {
    return undefined;
  }
  const gone = new Uint8Array(decided.times.length);
  for (const record of part.records) if (record < kept) gone[decided.storyOf[record] ?? 0] = 1;
  const order = mergeOrder(decided, gone, storyColumns(part.outline, prints));
  const storyOf = new Uint32Array(skeletons.mentions.length);
  for (let record = 0; record < kept; record++) {
    storyOf[record] = order.moved[decided.storyOf[record] ?? 0] ?? 0;
  }
  storiesOfRecords(part.outline).forEach((story, at) => {
    storyOf[part.records[at] ?? 0] = order.placed[story] ?? 0;
  });
  const moved = [
    ...aliases.filter(([record]) => !part.closed.has(record)),
    ...oldAddresses(part.outline).map(
      ([record, id, old]) => [part.records[record] ?? 0, id, old] as const,
    ),
  ].sort(([a], [b]) => (storyOf[a] ?? 0) - (storyOf[b] ?? 0));
  const segments = planSegments(
    order,
    moved.map(([, id, old]) => ({ id, aliases: old })),
  );
  return {
    segments,
    decided: () => {
      const { times, cuts, prints: storyPrints } = order;
      const recordNames = new Uint32Array(4 * skeletons.mentions.length);
      recordNames.set(decided.names);
      const own = part.outline.addresses.recordNames();
      part.records.forEach((record, at) => {
        recordNames.set(own.subarray(4 * at, 4 * at + 4), 4 * record);
      });
      return {
        times,
        cuts,
        prints: storyPrints,
        storyOf,
        names: recordNames,
        rest: {
          ground: amendment.ground,
          said: { providers: [...prints.providers], topics: [...prints.topics] },
          sums: amendment.sums,
          firsts: amendment.firsts,
          aliases: moved,
          given: joinPairs(decided.rest.given, part.outline.addresses.given),
        },
      };
    },
    runs: (wanted) =>
      runsOf(amendment, storyOf, wanted) ?? amendment.all().layOut(names).runs(wanted),
  };
}

/** The runs of segments, which hold stories that stay as well; undefined where those are too many. */
function runsOf(
  { edition, part, topics }: Amendment,
  storyOf: Uint32Array,
  wanted: readonly PlannedSegment[],
): ((segment: PlannedSegment) => StoryRun) | undefined {
  const isWanted = new Uint8Array(storyOf.length);
  for (const { from, to } of wanted) isWanted.fill(1, from, to);
  const records: number[] = [...part.records];
  storyOf.forEach((story, record) => {
    if (isWanted[story] === 1 && !part.closed.has(record)) records.push(record);
  });
  const larger = closedPart(edition, records, false);
  if (!larger) return undefined;
  const { outline, uses } = larger;
  const events = new Map<number, number>();
  storiesOfRecords(outline).forEach((story, at) => {
    events.set(storyOf[larger.records[at] ?? 0] ?? 0, outline.stories[story] ?? 0);
  });
  const { providersOfEvent } = countOutline(outline, uses, topics);
  const planner = new RunPlanner(outline, providersOfEvent);
  return ({ from, to }) =>
    planner.plan(Uint32Array.from({ length: to - from }, (_, at) => events.get(from + at) ?? 0));
}
