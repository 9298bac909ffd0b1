import { shorten } from '../../bundle/excerpt.ts';
import type { Seconds } from '../../bundle/ids.ts';
import {
  MARK_DATE_ONLY,
  MARK_VIDEO,
  type Article,
  type Card,
  type CardFile,
  type CoverageMark,
  type Story,
  type StoryFile,
} from '../../bundle/records.ts';
import type { AssembledArticle, AssembledStory } from '../edition.ts';
import { lookUp, namesOfFile, type EditionNames, type FileNames } from './names.ts';

/** The best article of a story. */
export function leadOf(story: AssembledStory): AssembledArticle {
  const [lead] = story.articles;
  if (!lead) throw new Error(`story ${story.id} has no article`);
  return lead;
}

function markOf(article: AssembledArticle, lead: Seconds, names: FileNames): CoverageMark {
  const flags =
    (article.type === 'video' ? MARK_VIDEO : 0) | (article.dateOnly ? MARK_DATE_ONLY : 0);
  return [lookUp(names.providerRefs, article.provider), article.published - lead, flags];
}

/** Every object is built key by key: their order is part of the bytes, whatever the input's is. */
function pictureOf({ picture }: AssembledArticle): Pick<Article, 'picture'> {
  if (!picture) return {};
  const { src, width, height, alt, credit } = picture;
  return {
    picture: {
      src,
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
      ...(alt !== undefined && { alt }),
      ...(credit !== undefined && { credit }),
    },
  };
}

function scoresOf({ heat, quality }: AssembledArticle): Pick<Article, 'heat' | 'quality'> {
  return { ...(heat !== undefined && { heat }), ...(quality !== undefined && { quality }) };
}

function topicRefs(story: AssembledStory, names: FileNames): number[] {
  return story.topics.map((id) => lookUp(names.topicRefs, id));
}

function cardOf(story: AssembledStory, names: FileNames): Card {
  const lead = leadOf(story);
  return {
    id: story.id,
    title: lead.title,
    ...(lead.excerpt !== undefined && { excerpt: shorten(lead.excerpt) }),
    ...(lead.language !== undefined && { language: lead.language }),
    published: lead.published,
    topics: topicRefs(story, names),
    ...pictureOf(lead),
    listed: story.listed,
    ...scoresOf(lead),
    coverage: story.articles.map((article) => markOf(article, lead.published, names)),
    ...(story.aliases.length > 0 && { aliases: [...story.aliases] }),
  };
}

function articleOf(article: AssembledArticle, names: FileNames): Article {
  const { title, excerpt, language, url, amp, cdnAmp, published, video, story } = article;
  return {
    title,
    ...(excerpt !== undefined && { excerpt }),
    ...(language !== undefined && { language }),
    url,
    ...(amp !== undefined && { amp }),
    ...(cdnAmp !== undefined && { cdnAmp }),
    published,
    ...(article.dateOnly && { dateOnly: true as const }),
    provider: lookUp(names.providerRefs, article.provider),
    type: article.type,
    ...scoresOf(article),
    ...pictureOf(article),
    ...(video && { video: { host: video.host, id: video.id } }),
    ...(story !== undefined && { story }),
  };
}

function storyOf(story: AssembledStory, names: FileNames): Story {
  const links = story.links.map(({ id, title, language, published, providers }) => ({
    id,
    title,
    ...(language !== undefined && { language }),
    published,
    providers,
  }));
  return {
    id: story.id,
    ...(story.aliases.length > 0 && { aliases: [...story.aliases] }),
    listed: story.listed,
    topics: topicRefs(story, names),
    articles: story.articles.map((article) => articleOf(article, names)),
    ...(links.length > 0 && { links }),
  };
}

/** What feeds show of these stories, as one file. */
export function cardFileOf(names: EditionNames, stories: readonly AssembledStory[]): CardFile {
  const own = namesOfFile(names, stories);
  const { providers, topics } = own;
  return {
    providers: [...providers],
    topics: [...topics],
    cards: stories.map((s) => cardOf(s, own)),
  };
}

/** Everything about these stories, as one file. */
export function storyFileOf(names: EditionNames, stories: readonly AssembledStory[]): StoryFile {
  const own = namesOfFile(names, stories);
  const { providers, topics } = own;
  return {
    providers: [...providers],
    topics: [...topics],
    stories: stories.map((s) => storyOf(s, own)),
  };
}
