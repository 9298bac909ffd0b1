import type { ProviderId, TopicId } from '../../bundle/ids.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import type { AssembledEdition } from '../edition.ts';
import { lookUp, type EditionNames } from './names.ts';

/** What a provider has in the whole edition. */
interface ProviderCounts {
  readonly stories: number;
  readonly articles: number;
}

/** Counts over a whole edition. An article in several stories counts once, by its address. */
export interface EditionCounts {
  readonly edition: Manifest['counts'];
  readonly providers: ReadonlyMap<ProviderId, ProviderCounts>;
  /** Stories of a topic and of the topics below it. */
  readonly topics: ReadonlyMap<TopicId, number>;
}

function raise<Id>(counts: Map<Id, number>, ids: Iterable<Id>): void {
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
}

export function countEdition(edition: AssembledEdition, names: EditionNames): EditionCounts {
  const articles = new Set<string>();
  const videos = new Set<string>();
  const urls = new Map<ProviderId, Set<string>>(edition.providers.map(({ id }) => [id, new Set()]));
  const stories = new Map<ProviderId, number>();
  const topics = new Map<TopicId, number>();
  for (const story of edition.stories) {
    for (const { url, type, provider } of story.articles) {
      articles.add(url);
      if (type === 'video') videos.add(url);
      lookUp(urls, provider).add(url);
    }
    raise(stories, new Set(story.articles.map((article) => article.provider)));
    raise(topics, new Set(story.topics.flatMap((id) => lookUp(names.lines, id))));
  }
  return {
    edition: {
      stories: edition.stories.length,
      listed: edition.stories.filter((story) => story.listed).length,
      articles: articles.size,
      videos: videos.size,
      providers: edition.providers.length,
      topics: edition.topics.length,
    },
    providers: new Map(
      [...urls].map(([id, own]) => [id, { stories: stories.get(id) ?? 0, articles: own.size }]),
    ),
    topics,
  };
}
