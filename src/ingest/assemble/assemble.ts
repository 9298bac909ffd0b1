import type { AssembledEdition, FindMedia } from '../edition.ts';
import type { SourceYield } from '../sources/record.ts';
import { assignAddresses } from './addresses.ts';
import { findEvents } from './events.ts';
import { identify, type Item } from './identify.ts';
import { arrangeNotes, compareRejects, harvest } from './intake.ts';
import { mediaBeside } from './media.ts';
import { assembleProviders } from './providers.ts';
import { assembleStories } from './stories.ts';
import { readTaxonomyRecords } from './taxonomy.ts';
import { threadEvents } from './threads.ts';
import { assembleTopics, topicsOf } from './topics.ts';

/**
 * Makes an edition of what the sources gave: cleans, merges what is the same article, joins what is
 * the same event, links what belongs to one thread, and ranks. The order of the records makes no
 * difference; the same records always give the same edition. Never throws for bad records.
 *
 * @param yields what each file gave, taken one after another
 * @param options.findMedia finds pictures that stand beside the stories
 */
export function assemble(
  yields: Iterable<SourceYield>,
  { findMedia }: { readonly findMedia: FindMedia },
): AssembledEdition {
  const mediaOf = mediaBeside(findMedia);
  const { candidates, topics, organizations, ...counts } = harvest(yields, mediaOf);
  const own = identify(candidates).filter(({ records }) => records.length > 0);
  const events = threadEvents(findEvents(own));
  const taxonomy = readTaxonomyRecords(topics);
  const stories = assembleStories(events, assignAddresses(own), (event) =>
    topicsOf(event, taxonomy),
  );
  const shown = new Set<Item>();
  for (const { timeline } of events) for (const item of timeline) shown.add(item);
  const { providers, notes } = assembleProviders(shown, organizations, mediaOf);
  return {
    stories,
    providers,
    topics: assembleTopics(events, taxonomy),
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
