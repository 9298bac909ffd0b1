import type { ProviderId, TopicId } from '../../bundle/ids.ts';
import type { Provider, Topic } from '../../bundle/records.ts';
import type { AssembledEdition, AssembledStory } from '../edition.ts';

/** Looks up the providers and topics of an edition by id. */
export interface EditionNames {
  readonly providers: ReadonlyMap<ProviderId, Provider>;
  /** Numbers of providers, from 0: in the order in which stories name them first. */
  readonly numbers: ReadonlyMap<ProviderId, number>;
  readonly topics: ReadonlyMap<TopicId, Topic>;
  /** A topic and every topic above it, by its id. */
  readonly lines: ReadonlyMap<TopicId, readonly TopicId[]>;
}

/** The providers and topics that the stories of one file name, each sorted by id. */
export interface FileNames {
  readonly providers: readonly Provider[];
  readonly topics: readonly Topic[];
  /** Positions in these lists, by id. */
  readonly providerRefs: ReadonlyMap<ProviderId, number>;
  readonly topicRefs: ReadonlyMap<TopicId, number>;
}

/** @throws Error when nothing stands under the id: the edition contradicts itself */
export function lookUp<Id extends string, T>(map: ReadonlyMap<Id, T>, id: Id): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`the edition uses ${id}, but doesn't describe it`);
  return found;
}

/** Numbers providers in the order of the stories, then as they rank inside of one. */
function numberProviders(stories: readonly AssembledStory[]): ReadonlyMap<ProviderId, number> {
  const numbers = new Map<ProviderId, number>();
  for (const { articles } of stories) {
    for (const { provider } of articles) {
      if (!numbers.has(provider)) numbers.set(provider, numbers.size);
    }
  }
  return numbers;
}

export function namesOfEdition({ stories, providers, topics }: AssembledEdition): EditionNames {
  const lines = new Map<TopicId, readonly TopicId[]>();
  for (const { id, parent } of topics) {
    lines.set(id, parent === undefined ? [id] : [id, ...lookUp(lines, parent)]);
  }
  return {
    providers: new Map(
      providers.map(({ id, name, logo }) => [id, { id, name, ...(logo && { logo }) }]),
    ),
    numbers: numberProviders(stories),
    topics: new Map(topics.map(({ id, name }) => [id, { id, name }])),
    lines,
  };
}

function positions<Id extends string>(ids: readonly Id[]): ReadonlyMap<Id, number> {
  return new Map(ids.map((id, position) => [id, position]));
}

export function namesOfFile(names: EditionNames, stories: readonly AssembledStory[]): FileNames {
  const articles = stories.flatMap((story) => story.articles);
  const providers = [...new Set(articles.map((article) => article.provider))].sort();
  const topics = [...new Set(stories.flatMap((story) => story.topics))].sort();
  return {
    providers: providers.map((id) => lookUp(names.providers, id)),
    topics: topics.map((id) => lookUp(names.topics, id)),
    providerRefs: positions(providers),
    topicRefs: positions(topics),
  };
}
