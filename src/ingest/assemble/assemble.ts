import type { AssembledEdition, FindMedia } from '../edition.ts';
import type { Origin, SourceYield } from '../sources/record.ts';
import { buildStories } from './build-stories.ts';
import type { Candidate } from './candidate.ts';
import { countOutline, providerUses } from './counts.ts';
import { arrangeNotes, compareRejects, harvest, type Harvest } from './intake.ts';
import { mediaBeside, type MediaFinder } from './media.ts';
import { outlineOf } from './outline.ts';
import { assembleProviders } from './providers.ts';
import { SkeletonWriter } from './skeleton-writer.ts';
import { RunPlanner } from './story-run.ts';
import { readTaxonomyRecords } from './taxonomy.ts';
import type { Told } from './told.ts';
import { assembleTopics } from './topics.ts';

function toldBy({ article, related }: Candidate, position: number): Told {
  const told = position === 0 ? article : related[position - 1];
  if (!told) throw new Error(`a record has no mention ${position}`);
  return told;
}

/**
 * Makes an edition of what the sources gave: cleans, merges what is the same article, joins what is
 * the same event, links what belongs to one thread, and ranks. The order of the records makes no
 * difference; the same records always give the same edition. Never throws for bad records. All in
 * memory: the command does the same, part by part.
 *
 * @param yields what each file gave, taken one after another
 * @param options.findMedia finds pictures that stand beside the stories
 */
export function assemble(
  yields: Iterable<SourceYield>,
  { findMedia }: { readonly findMedia: FindMedia },
): AssembledEdition {
  const mediaOf = mediaBeside(findMedia);
  return assembleHarvest(harvest(yields, mediaOf), mediaOf);
}

/** Makes an edition of records that were judged one by one. See `assemble`. */
export function assembleHarvest(
  { candidates, topics: topicRecords, organizations, ...counts }: Harvest,
  mediaOf: (origin: Origin) => MediaFinder,
): AssembledEdition {
  const writer = new SkeletonWriter();
  candidates.forEach((candidate, place) => {
    writer.add(candidate, () => ({ place, bytes: 0, check: 0 }));
  });
  const { skeletons, ...texts } = writer.finish();
  const taxonomy = readTaxonomyRecords(topicRecords);
  const outline = outlineOf(skeletons, texts, taxonomy);
  const uses = providerUses(outline);
  const { providers, notes } = assembleProviders(texts.providers, uses, organizations, mediaOf);
  const topics = assembleTopics(outline.topics, texts.topics, taxonomy);
  const { providersOfEvent } = countOutline(outline, uses, topics);
  const run = new RunPlanner(outline, providersOfEvent).plan(outline.stories);
  const toldIn = (record: number, position: number) => {
    const candidate = candidates[run.place[record] ?? 0];
    if (!candidate) throw new Error(`record ${record} is not there`);
    return toldBy(candidate, position);
  };
  const stories = [...buildStories(run, toldIn)];
  return {
    stories,
    providers,
    topics,
    intake: {
      read: counts.read,
      merged: candidates.length - stories.length,
      leftOut: counts.leftOut,
      secured: counts.secured,
      rejected: counts.rejected.toSorted(compareRejects),
      notes: arrangeNotes([...counts.notes, ...taxonomy.notes, ...notes]),
    },
  };
}
