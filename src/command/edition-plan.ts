import type { Reject } from '../bundle/records.ts';
import { countOutline, providerUses, type Counted } from '../ingest/assemble/counts.ts';
import { arrangeNotes, compareRejects } from '../ingest/assemble/intake.ts';
import { mediaBeside } from '../ingest/assemble/media.ts';
import { outlineOf, type Outline } from '../ingest/assemble/outline.ts';
import { assembleProviders } from '../ingest/assemble/providers.ts';
import { readTaxonomyRecords } from '../ingest/assemble/taxonomy.ts';
import { assembleTopics } from '../ingest/assemble/topics.ts';
import type { AssembledProvider, AssembledTopic, Intake } from '../ingest/edition.ts';
import type { Media } from './media.ts';
import type { Gathered } from './sources/gather.ts';
import { intakeOf } from './sources/intake-of.ts';

/** Everything about an edition but the texts of its stories. */
export interface EditionPlan extends Counted {
  readonly outline: Outline;
  readonly providers: readonly AssembledProvider[];
  readonly topics: readonly AssembledTopic[];
  readonly intake: Intake;
}

/**
 * Decides what becomes of everything that was gathered: `assemble` does the same in memory.
 *
 * @param unusable files and folders that could not even be opened
 */
export function planEdition(
  gathered: Gathered,
  unusable: readonly Reject[],
  media: Media,
): EditionPlan {
  const { skeletons, texts } = gathered;
  const met = intakeOf(gathered, unusable);
  const taxonomy = readTaxonomyRecords(met.topics);
  const outline = outlineOf(skeletons, texts, taxonomy);
  const uses = providerUses(outline);
  const found = assembleProviders(
    texts.providers,
    uses,
    met.organizations,
    mediaBeside(media.find),
  );
  const topics = assembleTopics(outline.topics, texts.topics, taxonomy);
  const records = skeletons.listed.length;
  return {
    outline,
    providers: found.providers,
    topics,
    ...countOutline(outline, uses, topics),
    intake: {
      read: met.read,
      merged: records - outline.stories.length,
      leftOut: met.leftOut,
      secured: met.secured,
      rejected: met.rejected.toSorted(compareRejects),
      notes: arrangeNotes([...met.notes, ...taxonomy.notes, ...found.notes]),
    },
  };
}
