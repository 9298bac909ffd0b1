import { shorten } from '../../bundle/excerpt.ts';
import type { Seconds } from '../../bundle/ids.ts';
import { MARK_DATE_ONLY, MARK_VIDEO } from '../../bundle/marks.ts';
import type {
  Article,
  Card,
  CardFile,
  CoverageMark,
  Picture,
  Story,
  StoryFile,
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

/**
 * A record on its way to JSON, which leaves out what is undefined. Every object is built key by key:
 * their order is part of the bytes, whatever the input's is.
 */
type Unwritten<Kind> = Kind extends string | number | boolean | undefined
  ? Kind
  : Kind extends readonly (infer Item)[]
    ? readonly Unwritten<Item>[]
    : { readonly [Field in keyof Kind]: Unwritten<Kind[Field]> | undefined };

function pictureOf({ picture }: AssembledArticle): Unwritten<Picture> | undefined {
  if (!picture) return undefined;
  const { src, width, height, alt, credit } = picture;
  return { src, width, height, alt, credit };
}

function topicRefs(story: AssembledStory, names: FileNames): number[] {
  return story.topics.map((id) => lookUp(names.topicRefs, id));
}

function aliasesOf({ aliases }: AssembledStory): AssembledStory['aliases'] | undefined {
  return aliases.length > 0 ? aliases : undefined;
}

function cardOf(story: AssembledStory, names: FileNames): Unwritten<Card> {
  const lead = leadOf(story);
  return {
    id: story.id,
    title: lead.title,
    excerpt: lead.excerpt === undefined ? undefined : shorten(lead.excerpt),
    language: lead.language,
    published: lead.published,
    topics: topicRefs(story, names),
    picture: pictureOf(lead),
    listed: story.listed,
    heat: lead.heat,
    quality: lead.quality,
    coverage: story.articles.map((article) => markOf(article, lead.published, names)),
    aliases: aliasesOf(story),
  };
}

function articleOf(article: AssembledArticle, names: FileNames): Unwritten<Article> {
  const { video } = article;
  return {
    title: article.title,
    excerpt: article.excerpt,
    language: article.language,
    url: article.url,
    amp: article.amp,
    cdnAmp: article.cdnAmp,
    published: article.published,
    dateOnly: article.dateOnly ? true : undefined,
    provider: lookUp(names.providerRefs, article.provider),
    type: article.type,
    heat: article.heat,
    quality: article.quality,
    picture: pictureOf(article),
    video: video && { host: video.host, id: video.id },
    story: article.story,
  };
}

function storyOf(story: AssembledStory, names: FileNames): Unwritten<Story> {
  const links = story.links.map(({ id, title, language, published, providers }) => {
    return { id, title, language, published, providers };
  });
  return {
    id: story.id,
    aliases: aliasesOf(story),
    listed: story.listed,
    topics: topicRefs(story, names),
    articles: story.articles.map((article) => articleOf(article, names)),
    links: links.length > 0 ? links : undefined,
  };
}

/** What feeds show of these stories, as one file. */
export function cardFileOf(
  names: EditionNames,
  stories: readonly AssembledStory[],
): Unwritten<CardFile> {
  const own = namesOfFile(names, stories);
  const { providers, topics } = own;
  return { providers, topics, cards: stories.map((story) => cardOf(story, own)) };
}

/** Everything about these stories, as one file. */
export function storyFileOf(
  names: EditionNames,
  stories: readonly AssembledStory[],
): Unwritten<StoryFile> {
  const own = namesOfFile(names, stories);
  const { providers, topics } = own;
  return { providers, topics, stories: stories.map((story) => storyOf(story, own)) };
}
