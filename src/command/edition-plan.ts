import type { Reject } from '../bundle/records.ts';
import {
  countOutline,
  providerUses,
  type Counted,
  type Counts,
} from '../ingest/assemble/counts.ts';
import type { Decided } from '../ingest/assemble/amend/decided.ts';
import {
  oldAddresses,
  storiesOfRecords,
  storyColumns,
} from '../ingest/assemble/amend/outline-columns.ts';
import { sumsOf } from '../ingest/assemble/amend/sums.ts';
import { hashInHex, hashText } from '../ingest/assemble/hash.ts';
import { arrangeNotes, compareRejects } from '../ingest/assemble/intake.ts';
import { mediaBeside } from '../ingest/assemble/media.ts';
import { aliasesOf, idOf, outlineOf, type Outline } from '../ingest/assemble/outline.ts';
import { assembleProviders } from '../ingest/assemble/providers.ts';
import { StoryPrints } from '../ingest/assemble/story-prints.ts';
import { RunPlanner, type StoryRun } from '../ingest/assemble/story-run.ts';
import { readTaxonomyRecords, type Taxonomy } from '../ingest/assemble/taxonomy.ts';
import { assembleTopics } from '../ingest/assemble/topics.ts';
import type { AssembledProvider, AssembledTopic, Intake } from '../ingest/edition.ts';
import type { EditionNames } from '../ingest/encode/names.ts';
import type { Media } from './media.ts';
import type { Gathered } from './sources/gather.ts';
import { intakeOf, type Met } from './sources/intake-of.ts';
import { nameTexts } from './writing/known-names.ts';
import { planSegments, type PlannedSegment } from './writing/segment-plan.ts';

/** The stories of an edition in segments. */
export interface Layout {
  readonly segments: readonly PlannedSegment[];
  /** What the next run needs to amend the edition. */
  decided(): Decided;
  /** Gets ready to make some of the segments. @returns the stories of each */
  runs(wanted: readonly PlannedSegment[]): (segment: PlannedSegment) => StoryRun;
}

/** Everything about an edition but the texts of its stories. */
export interface EditionPlan {
  readonly counts: Counts;
  readonly providers: readonly AssembledProvider[];
  readonly topics: readonly AssembledTopic[];
  readonly intake: Intake;
  /** Lays out its stories. @param names what they name */
  layOut(names: EditionNames): Layout;
}

/** What was met beside the records, and what it says of topics. */
export interface Surroundings {
  readonly met: Met;
  readonly taxonomy: Taxonomy;
  /** A hash of what topics and providers are told by. */
  readonly ground: string;
}

/** @param unusable files and folders that could not even be opened */
export function surroundingsOf(gathered: Gathered, unusable: readonly Reject[]): Surroundings {
  const met = intakeOf(gathered, unusable);
  const words = new Uint32Array(2);
  // In the order of what they say, since that in which they were read makes no difference.
  const told = [...met.topics, ...met.organizations].map((record) => JSON.stringify(record));
  hashText(told.sort().join('\n'), words, 0);
  return { met, taxonomy: readTaxonomyRecords(met.topics), ground: hashInHex(words, 0) };
}

/** The providers of an edition, and all that is to be said of what it was made from. */
export function providersAndIntake(
  { texts, skeletons }: Gathered,
  { met, taxonomy }: Surroundings,
  { uses, stories }: { readonly uses: Uint32Array; readonly stories: number },
  media: Media,
): Pick<EditionPlan, 'providers' | 'intake'> {
  const { providers, notes } = assembleProviders(
    texts.providers,
    uses,
    met.organizations,
    mediaBeside(media.find),
  );
  return {
    providers,
    intake: {
      read: met.read,
      merged: skeletons.listed.length - stories,
      leftOut: met.leftOut,
      secured: met.secured,
      rejected: met.rejected.toSorted(compareRejects),
      notes: arrangeNotes([...met.notes, ...taxonomy.notes, ...notes]),
    },
  };
}

/** Decides what becomes of everything that was gathered: `assemble` does the same in memory. */
export function planEdition(
  gathered: Gathered,
  surroundings: Surroundings,
  media: Media,
): EditionPlan {
  const { skeletons, texts } = gathered;
  const { taxonomy, ground } = surroundings;
  const outline = outlineOf(skeletons, texts, taxonomy);
  const uses = providerUses(outline);
  const stories = outline.stories.length;
  const told = providersAndIntake(gathered, surroundings, { uses, stories }, media);
  const topics = assembleTopics(outline.topics, texts.topics, taxonomy);
  const counted = countOutline(outline, uses, topics);
  return {
    ...told,
    topics,
    counts: counted.counts,
    layOut: (names) => layOut(outline, counted, uses, { names, ground }),
  };
}

function layOut(
  outline: Outline,
  counted: Counted,
  uses: Uint32Array,
  { names, ground }: { readonly names: EditionNames; readonly ground: string },
): Layout {
  const prints = new StoryPrints(outline, counted.providersOfEvent, nameTexts(names));
  const columns = storyColumns(outline, prints);
  const { stories, aliases, addresses } = outline;
  const withAliases = aliases.size === 0 ? [] : stories.filter((event) => aliases.has(event));
  const moved = Array.from(withAliases, (event) => ({
    id: idOf(outline, event),
    aliases: aliasesOf(outline, event),
  }));
  return {
    segments: planSegments(columns, moved),
    decided: () => ({
      ...columns,
      storyOf: storiesOfRecords(outline),
      names: addresses.recordNames(),
      rest: {
        ground,
        said: { providers: [...prints.providers], topics: [...prints.topics] },
        sums: sumsOf(outline, uses, counted),
        firsts: [...counted.firsts],
        aliases: oldAddresses(outline),
        given: addresses.given,
      },
    }),
    runs: () => {
      const planner = new RunPlanner(outline, counted.providersOfEvent);
      return ({ from, to }) => planner.plan(stories.subarray(from, to));
    },
  };
}
