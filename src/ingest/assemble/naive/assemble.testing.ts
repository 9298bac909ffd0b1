import type { ProviderId, TopicId } from '../../../bundle/ids.ts';
import type { AssembledStory } from '../../edition.ts';
import type { SourceYield } from '../../sources/record.ts';
import { mostFrequent } from '../compare.ts';
import { harvest } from '../intake.ts';
import { readTaxonomyRecords, type Taxonomy } from '../taxonomy.ts';
import { assignAddresses } from './addresses.testing.ts';
import { findEvents, type Event } from './events.testing.ts';
import { identify } from './identify.testing.ts';
import { assembleStories } from './stories.testing.ts';
import { threadEvents } from './threads.testing.ts';

/** What the naive way says of an edition; the rest of it is the same code. */
export interface NaiveEdition {
  readonly stories: readonly AssembledStory[];
  readonly names: ReadonlyMap<ProviderId, string>;
}

function topicsOf({ members }: Event, { idOf }: Taxonomy): TopicId[] {
  const names = members.flatMap(({ records }) => records.flatMap(({ topics }) => topics));
  return [...new Set(names.flatMap((name) => idOf(name) ?? []))];
}

/**
 * The specification of `assemble`: the same rules over plain objects, as slow and as large as they
 * are. Providers' names leave the taxonomy out.
 */
export function assembleNaively(yields: Iterable<SourceYield>): NaiveEdition {
  const { candidates, topics } = harvest(yields, () => () => ({ reason: 'is not in the source' }));
  const own = identify(candidates).filter(({ records }) => records.length > 0);
  const events = threadEvents(findEvents(own));
  const taxonomy = readTaxonomyRecords(topics);
  const stories = assembleStories(events, assignAddresses(own), (event) =>
    topicsOf(event, taxonomy),
  );
  const names = new Map<ProviderId, Map<string, number>>();
  for (const { article } of new Set(events.flatMap((event) => Array.from(event.timeline)))) {
    const { id, name } = article.provider;
    const counts = names.get(id) ?? new Map<string, number>();
    names.set(id, counts);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    stories,
    names: new Map([...names].map(([id, counts]) => [id, mostFrequent(counts) ?? id])),
  };
}
