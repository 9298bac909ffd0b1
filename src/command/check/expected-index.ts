import type { ProviderId, TopicId } from '../../bundle/ids.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import type { Story } from '../../bundle/records.ts';
import type { AssembledStory } from '../../ingest/edition.ts';
import type { EditionNames } from '../../ingest/encode/names.ts';
import { indexOf } from '../../ingest/encode/segment.ts';
import type { Directory } from './check-providers.ts';
import type { Held, LoadedSegment } from './load-segment.ts';
import { lineOf, type Parents } from './topic-lines.ts';

/** A story as it was before it was written; undefined where it names what nothing describes. */
function assembledOf(
  { record, names }: Held<Story>,
  known: EditionNames,
): AssembledStory | undefined {
  const articles = record.articles.map((article) => {
    const provider = names.providers[article.provider]?.id;
    return provider !== undefined && known.providers.has(provider) && { ...article, provider };
  });
  const topics = record.topics.map((reference) => names.topics[reference]?.id);
  const { id, listed, aliases = [], links = [] } = record;
  if (!articles.every((article) => article !== false)) return undefined;
  if (!topics.every((topic) => topic !== undefined && known.topics.has(topic))) return undefined;
  return { id, listed, aliases, links, articles, topics: topics as TopicId[] };
}

/** The providers and topics of an edition by id, as its encoder knew them. */
export function namesOf(
  { profiles, numbers }: Directory,
  { topics }: Manifest,
  parents: Parents,
): EditionNames {
  const known = new Map<TopicId, { id: TopicId; name: string }>(
    topics.map(({ id, name }) => [id, { id, name }]),
  );
  const line = (id: TopicId): TopicId[] =>
    (lineOf(id, parents) as TopicId[]).filter((above) => known.has(above));
  return {
    providers: new Map([...profiles.values()].map(({ profile }) => [profile.id, profile])),
    numbers: numbers as ReadonlyMap<ProviderId, number>,
    topics: known,
    lines: new Map(topics.map(({ id }) => [id, line(id)])),
  };
}

/**
 * The index that a segment must have had, made again from its stories; undefined where one can't be
 * read.
 */
export function expectedIndex(
  { stories }: LoadedSegment,
  names: EditionNames,
): Uint8Array<ArrayBuffer> | undefined {
  const assembled = stories.map((story) => story && assembledOf(story, names));
  const known = assembled.filter((story) => story !== undefined);
  return known.length === assembled.length ? indexOf(known, names) : undefined;
}
