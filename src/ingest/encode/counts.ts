import type { ProviderId, TopicId } from '../../bundle/ids.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import type { AssembledEdition } from '../edition.ts';
import { lookUp, type EditionNames } from './names.ts';
import { leadOf } from './records.ts';
import { typesByProvider } from './facts.ts';

/** What a provider has in the whole edition. */
export interface ProviderCount {
  readonly stories: number;
  readonly articles: number;
}

/** Counts over a whole edition. An article in several stories counts once, by its address. */
export interface EditionCounts {
  readonly stories: number;
  readonly listed: number;
  readonly articles: number;
  readonly videos: number;
  /** Stories with an article of the type. */
  readonly types: Manifest['types'];
  readonly providers: ReadonlyMap<ProviderId, ProviderCount>;
  /** Stories of a topic and of the topics below it. */
  readonly topics: ReadonlyMap<TopicId, number>;
}

function raise<Id>(counts: Map<Id, number>, ids: Iterable<Id>): void {
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
}

const DAY = 86_400;
const TYPES = ['article', 'video'] as const;

/** Stories of each UTC day that has any; days count from 1970-01-01. */
export function countDays({ stories }: AssembledEdition): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const story of stories) raise(days, [Math.floor(leadOf(story).published / DAY)]);
  return days;
}

export function countEdition(edition: AssembledEdition, names: EditionNames): EditionCounts {
  const articles = new Set<string>();
  const videos = new Set<string>();
  const urls = new Map<ProviderId, Set<string>>(edition.providers.map(({ id }) => [id, new Set()]));
  const stories = new Map<ProviderId, number>();
  const topics = new Map<TopicId, number>();
  const types = { article: 0, video: 0 };
  for (const story of edition.stories) {
    for (const { url, type, provider } of story.articles) {
      articles.add(url);
      if (type === 'video') videos.add(url);
      lookUp(urls, provider).add(url);
    }
    for (const type of TYPES) {
      if (story.articles.some((article) => article.type === type)) types[type]++;
    }
    raise(stories, typesByProvider(story).keys());
    raise(topics, new Set(story.topics.flatMap((id) => lookUp(names.lines, id))));
  }
  return {
    stories: edition.stories.length,
    listed: edition.stories.filter((story) => story.listed).length,
    articles: articles.size,
    videos: videos.size,
    types,
    providers: new Map(
      [...urls].map(([id, own]) => [id, { stories: stories.get(id) ?? 0, articles: own.size }]),
    ),
    topics,
  };
}
