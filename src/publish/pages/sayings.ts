import { shorten } from '../../bundle/excerpt.ts';
import type { Seconds } from '../../bundle/ids.ts';
import type { Picture } from '../../bundle/records.ts';
import type {
  CoverageArticle,
  Edition,
  FeedCard,
  Page,
  StoryAnswer,
  StoryDetail,
} from '../../engine/answers.ts';
import type { FirstPage, pageWords } from '../../reader/render.tsx';
import type { CardWords } from '../cards/card.ts';
import type { Subject } from '../feeds/feed.ts';
import { addressOn, hasAddress, pictureOn, storyPage, type Place, type Site } from '../site.ts';
import { rfc3339 } from '../times.ts';
import type { Version } from './versions.ts';

/** What a page says of itself to those who link to it. */
export interface Sayings {
  readonly title: string;
  /** The edition's name. */
  readonly place: string;
  readonly description: string;
  readonly type: 'website' | 'article';
  /** The whole address; undefined where the site's is not known. */
  readonly address: string | undefined;
  /** The page's own picture, with its whole address. */
  readonly picture?: Picture | undefined;
  /** What a drawn card would show in the place of a picture. */
  readonly card: CardWords;
  /** Whose feeds are those of the page, nearest first. */
  readonly feeds: readonly Subject[];
  /** The page and what stands for it in other languages; found apart from the rest. */
  readonly versions?: readonly Version[];
  readonly published?: string;
  readonly authors?: readonly string[];
  /** What it is to machines (schema.org), but for its picture, which may be drawn yet. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Stories that a list names to machines. */
const MOST_LISTED = 24;
/** Providers that a description names. */
const MOST_NAMED = 5;

/** A page that lists nothing: where searches begin, what is said about the edition. */
const WEB_PAGE = { '@context': 'https://schema.org', '@type': 'WebPage' } as const;

type PageWords = typeof pageWords;

const EDITION: Subject = { kind: 'edition' };

/**
 * @param words in the language of the site
 * @throws Error when the page has no edition
 */
export function sayingsOf(first: FirstPage, site: Place | Site, words: PageWords): Sayings {
  const edition = answerOf<Edition>(first, 'edition');
  if (!edition) throw new Error(`${first.page} was rendered without its edition`);
  const story = storyOn(first);
  return story
    ? storySaid(story, edition, first, site, words)
    : listSaid(edition, first, site, words);
}

function listSaid(
  edition: Edition,
  first: FirstPage,
  site: Place | Site,
  words: PageWords,
): Sayings {
  const page = answerOf<Page>(first, 'feed');
  const cards = page?.slots.flatMap((slot) => ('card' in slot ? [slot.card] : [])) ?? [];
  const id = /^\/topic\/(.+)$/.exec(first.page)?.[1];
  const topic = edition.topics.find((known) => known.id === decodeURIComponent(id ?? ''));
  const { stories, providers } = edition.counts;
  const description = topic
    ? words.topic({ topic: topic.name, stories: topic.stories, edition: edition.title })
    : words.edition({ edition: edition.title, stories, providers });
  const title = topic?.name ?? words.titles[first.page] ?? edition.title;
  const address = addressOf(first.page, site);
  return {
    title,
    place: edition.title,
    description,
    type: 'website',
    address,
    // A story's picture would stand for the list of one day only; links to it are shared for years.
    card: { edition: edition.title, ...(topic && { headline: topic.name }) },
    feeds: topic ? [{ kind: 'topic', id: topic.id, name: topic.name }, EDITION] : [EDITION],
    data: {
      ...(cards.length > 0 ? listData(cards, site) : WEB_PAGE),
      name: title,
      ...(address !== undefined && { url: address }),
    },
  };
}

function storySaid(
  story: StoryDetail,
  edition: Edition,
  { page }: FirstPage,
  site: Place | Site,
  words: PageWords,
): Sayings {
  const [lead] = story.articles;
  if (!lead) throw new Error(`${page} has no article`);
  const providers = [...new Set(story.articles.map(({ provider }) => provider.name))];
  const published = timeOf(lead.published, lead.dateOnly);
  const named = words.list(providers.slice(0, MOST_NAMED));
  const covered = providers.length > MOST_NAMED ? words.coveredByMore(named) : words.covered(named);
  const address = addressOf(page, site);
  const picture = picturesOf(story.articles, site)[0];
  return {
    title: lead.title,
    place: edition.title,
    description: shorten(lead.excerpt ?? covered),
    type: 'article',
    address,
    picture,
    card: {
      edition: edition.title,
      headline: lead.title,
      foot: [lead.provider.name, DAY.format(lead.published * 1000)],
      times: story.articles.map((article) => ({
        published: article.published,
        lead: article === lead,
      })),
    },
    feeds: [EDITION],
    published,
    authors: [lead.provider.name],
    data: {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: lead.title,
      ...(lead.excerpt !== undefined && { description: lead.excerpt }),
      datePublished: published,
      // Sources say of no article that it was changed.
      dateModified: published,
      ...(lead.language !== undefined && { inLanguage: lead.language }),
      author: organizationOf(lead),
      publisher: organizationOf(lead),
      ...(address !== undefined && { url: address, mainEntityOfPage: address }),
      isBasedOn: story.articles.map(({ url }) => url),
      about: story.topics.map(({ name }) => ({ '@type': 'Thing', name })),
    },
  };
}

/**
 * Who wrote an article: sources name no people. Its home is known where the article stands on the
 * provider's own domain; elsewhere an address would be a guess.
 */
function organizationOf({ provider, url }: CoverageArticle): Sayings['data'] {
  const { hostname, origin } = new URL(url);
  const isHome = hostname === provider.id || hostname === `www.${provider.id}`;
  return {
    '@type': 'Organization',
    name: provider.name,
    ...(isHome && { url: `${origin}/` }),
  };
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
/** Previews show none. */
const DRAWING = /\.svgz?($|[?#])/i;

/** Pictures of a story that previews can show, with their whole addresses: the lead's first. */
function picturesOf(articles: readonly CoverageArticle[], site: Place | Site): Picture[] {
  return articles.flatMap(({ picture }) => {
    const src = picture && pictureOn(site, picture.src);
    return src === undefined || DRAWING.test(src) ? [] : [{ ...picture, src }];
  });
}

function listData(cards: readonly FeedCard[], site: Place | Site): Sayings['data'] {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: cards.slice(0, MOST_LISTED).map(({ id, title }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: title,
      url: hasAddress(site) ? addressOn(site, storyPage(id)) : undefined,
    })),
  };
}

/** The story that a page shows; undefined of any other page. */
export function storyOn(first: FirstPage): StoryDetail | undefined {
  return answerOf<StoryAnswer | null>(first, 'story')?.story;
}

function answerOf<Answer>({ answers }: FirstPage, kind: string): Answer | undefined {
  return answers.find(([[first]]) => first === kind)?.[1] as Answer | undefined;
}

/** Undefined where the site's is not known. @param page its path below the base, encoded */
function addressOf(page: string, site: Place | Site): string | undefined {
  return hasAddress(site) ? site.origin + site.base.slice(0, -1) + page : undefined;
}

function timeOf(published: Seconds, dateOnly = false): string {
  const time = rfc3339(published);
  return dateOnly ? time.slice(0, 10) : time;
}
