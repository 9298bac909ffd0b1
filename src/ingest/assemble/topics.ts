import type { TopicId } from '../../bundle/ids.ts';
import type { AssembledTopic } from '../edition.ts';
import type { OwnArticles } from './articles.ts';
import { startsOf, type Lists } from './columns.ts';
import { compareText, mostFrequent } from './compare.ts';
import type { Events } from './events.ts';
import type { Skeletons } from './skeletons.ts';
import type { Taxonomy, TaxonomyTopic } from './taxonomy.ts';

/** The topics of events, as numbers. */
export interface EventTopics {
  /** Every topic that an event has, by number. */
  readonly ids: readonly TopicId[];
  /** The topics of each event, as its lead's records name them first, each once. */
  readonly ofEvent: Lists;
  /** How often records use each topic name; names by their number. */
  readonly uses: Uint32Array;
}

/** Finds the topics of all events. */
export function findTopics(
  { topics, topicCount }: Skeletons,
  own: OwnArticles,
  { count, members }: Events,
  { names, idOf }: { readonly names: readonly string[]; readonly idOf: Taxonomy['idOf'] },
): EventTopics {
  const firsts = startsOf(topicCount);
  const numbers = new Map<TopicId, number>();
  const ofName = names.map((name) => {
    const id = idOf(name);
    if (id === undefined) return -1;
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return numbers.get(id) ?? -1;
  });
  const uses = new Uint32Array(names.length);
  const starts = new Uint32Array(count + 1);
  const found = new Uint32Array(topics.length);
  /** The last event, plus one, that has each topic. */
  const met = new Uint32Array(numbers.size);
  let end = 0;
  const add = (event: number, record: number): void => {
    for (let at = firsts[record] ?? 0; at < (firsts[record + 1] ?? 0); at++) {
      const name = topics[at] ?? 0;
      uses[name] = (uses[name] ?? 0) + 1;
      const topic = ofName[name] ?? -1;
      if (topic < 0 || met[topic] === event + 1) continue;
      met[topic] = event + 1;
      found[end++] = topic;
    }
  };
  for (let event = 0; event < count; event++) {
    for (let at = members.starts[event] ?? 0; at < (members.starts[event + 1] ?? 0); at++) {
      const place = members.members[at] ?? 0;
      const { starts: from, members: records } = own.records;
      for (let n = from[place] ?? 0; n < (from[place + 1] ?? 0); n++) add(event, records[n] ?? 0);
    }
    starts[event + 1] = end;
  }
  return { ids: [...numbers.keys()], ofEvent: { starts, members: found.slice(0, end) }, uses };
}

/** Topics that only stories name, by their most used spelling. */
function namedByStories(
  names: readonly string[],
  uses: Uint32Array,
  taxonomy: Taxonomy,
): TaxonomyTopic[] {
  const spellings = new Map<TopicId, Map<string, number>>();
  names.forEach((name, at) => {
    const id = taxonomy.idOf(name);
    const count = uses[at] ?? 0;
    if (id === undefined || count === 0 || taxonomy.topics.has(id)) return;
    const counts = spellings.get(id) ?? new Map<string, number>();
    spellings.set(id, counts.set(name, count));
  });
  return [...spellings]
    .map(([id, counts]) => ({ id, name: mostFrequent(counts) ?? id, parent: undefined }))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

/**
 * The topics of an edition, parents before their children: those of the taxonomy in its order, then
 * those that only stories name. Topics without a story in or below them are left out.
 *
 * @param names the names that stories use, by number
 */
export function assembleTopics(
  { ids, ofEvent, uses }: EventTopics,
  names: readonly string[],
  taxonomy: Taxonomy,
): AssembledTopic[] {
  const all = new Map(taxonomy.topics);
  for (const topic of namedByStories(names, uses, taxonomy)) all.set(topic.id, topic);
  const used = new Set(ofEvent.members);
  const needed = new Set<TopicId>();
  ids.forEach((id, number) => {
    let above: TopicId | undefined = used.has(number) ? id : undefined;
    while (above !== undefined && !needed.has(above)) {
      needed.add(above);
      above = all.get(above)?.parent;
    }
  });
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
