import type { TopicId } from '../../bundle/ids.ts';
import type { AssembledTopic } from '../edition.ts';
import { compareText, mostFrequent, tally } from './compare.ts';
import type { Event } from './events.ts';
import type { Taxonomy, TaxonomyTopic } from './taxonomy.ts';

/** Names of an event's topics, as its lead's records give them first. */
function topicNamesOf({ members }: Event): string[] {
  return members.flatMap(({ records }) => records.flatMap(({ topics }) => topics));
}

/** Ids of an event's topics, without duplicates. */
export function topicsOf(event: Event, { idOf }: Taxonomy): TopicId[] {
  return [...new Set(topicNamesOf(event).flatMap((name) => idOf(name) ?? []))];
}

/** Topics that only stories name, by their most used spelling. */
function namedByStories(events: readonly Event[], taxonomy: Taxonomy): TaxonomyTopic[] {
  const spellings = new Map<TopicId, Map<string, number>>();
  for (const name of events.flatMap(topicNamesOf)) {
    const id = taxonomy.idOf(name);
    if (id !== undefined && !taxonomy.topics.has(id)) tally(spellings, id, name);
  }
  return [...spellings]
    .map(([id, counts]) => ({ id, name: mostFrequent(counts) ?? id, parent: undefined }))
    .sort((a, b) => compareText(a.name, b.name));
}

/**
 * The topics of an edition, parents before their children: those of the taxonomy in its order, then
 * those that only stories name. Topics without a story in or below them are left out.
 */
export function assembleTopics(events: readonly Event[], taxonomy: Taxonomy): AssembledTopic[] {
  const all = new Map(taxonomy.topics);
  for (const topic of namedByStories(events, taxonomy)) all.set(topic.id, topic);
  const needed = new Set<TopicId>();
  for (const id of events.flatMap((event) => topicsOf(event, taxonomy))) {
    let above: TopicId | undefined = id;
    while (above !== undefined && !needed.has(above)) {
      needed.add(above);
      above = all.get(above)?.parent;
    }
  }
  const placed = new Map<TopicId, AssembledTopic>();
  const place = ({ id, name, parent }: TaxonomyTopic): void => {
    if (placed.has(id) || !needed.has(id)) return;
    const above = parent === undefined ? undefined : all.get(parent);
    if (above) place(above);
    placed.set(id, { id, name, ...(above && { parent: above.id }) });
  };
  for (const topic of all.values()) place(topic);
  return [...placed.values()];
}
