import type { TopicId } from '../../bundle/ids.ts';
import { TOPIC_ID } from '../../bundle/id-patterns.ts';
import type { Reject } from '../../bundle/records.ts';
import type { TopicRecord } from '../sources/record.ts';
import { cleanText } from './clean/text.ts';
import { compareText } from './compare.ts';
import { slugifyTopic } from './slug.ts';

export interface TaxonomyTopic {
  readonly id: TopicId;
  readonly name: string;
  readonly parent: TopicId | undefined;
}

export interface Taxonomy {
  /** In the order of the sources and of the files' names. */
  readonly topics: ReadonlyMap<TopicId, TaxonomyTopic>;
  /** The id of a topic by what a story calls it; undefined where no letter or digit is in it. */
  readonly idOf: (name: string) => TopicId | undefined;
  readonly notes: readonly Reject[];
}

/** The id that a name gives by itself. */
function topicIdOf(name: string): TopicId | undefined {
  const slug = slugifyTopic(name);
  return TOPIC_ID.test(slug) ? (slug as TopicId) : undefined;
}

function inOrder(records: readonly TopicRecord[]): TopicRecord[] {
  return records.toSorted(
    ({ origin: a }, { origin: b }) =>
      a.root - b.root || compareText(a.path, b.path) || compareText(a.source, b.source),
  );
}

/**
 * Reads a taxonomy: topics by name, id and short name, whatever their case; parents by any of them.
 * Parents that do not exist and circles of parents are undone, with a note.
 */
export function readTaxonomyRecords(records: readonly TopicRecord[]): Taxonomy {
  const entries = inOrder(records).flatMap(({ origin, fields }) => {
    const name = cleanText(fields.name) || cleanText(fields._id);
    const id = topicIdOf(cleanText(fields._id)) ?? topicIdOf(name);
    return id === undefined ? [] : [{ id, name, origin, fields }];
  });
  const aliases = new Map<string, TopicId>();
  for (const field of ['name', '_id', 'shortname'] as const) {
    for (const { id, fields } of entries) {
      const alias = slugifyTopic(cleanText(fields[field]));
      if (alias !== '' && !aliases.has(alias)) aliases.set(alias, id);
    }
  }
  const known = new Map<string, TopicId | undefined>();
  const idOf = (name: string): TopicId | undefined => {
    if (!known.has(name)) known.set(name, aliases.get(slugifyTopic(name)) ?? topicIdOf(name));
    return known.get(name);
  };
  const notes: Reject[] = [];
  const topics = new Map<TopicId, TaxonomyTopic>();
  for (const { id, name } of entries) {
    if (!topics.has(id)) topics.set(id, { id, name, parent: undefined });
  }
  for (const { id, origin, fields } of entries) {
    const parentName = cleanText(fields.parent);
    const topic = topics.get(id);
    if (parentName === '' || !topic || topic.parent !== undefined) continue;
    const parent = aliases.get(slugifyTopic(parentName));
    const reason = whyNoParent(topics, id, parent, parentName);
    if (reason === undefined) topics.set(id, { ...topic, parent });
    else notes.push({ source: origin.source, line: origin.line, field: 'parent', reason });
  }
  return { topics, idOf, notes };
}

function whyNoParent(
  topics: ReadonlyMap<TopicId, TaxonomyTopic>,
  id: TopicId,
  parent: TopicId | undefined,
  name: string,
): string | undefined {
  if (parent === undefined) return `“${name}” is no topic of the taxonomy: left without a parent`;
  for (let above: TopicId | undefined = parent; above; above = topics.get(above)?.parent) {
    if (above === id) return `“${name}” is below this topic itself: left without a parent`;
  }
  return undefined;
}
