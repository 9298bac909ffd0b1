import { shorten } from '../../bundle/excerpt.ts';
import type { Seconds } from '../../bundle/ids.ts';
import type { Edition, FeedCard, Page, StoryAnswer } from '../../engine/answers.ts';
import type { FirstPage, pageWords } from '../../reader/render.tsx';
import { addressOn, hasAddress, pictureOn, storyPage, type Place, type Site } from '../site.ts';
import { rfc3339 } from '../times.ts';
import { element, text } from '../xml.ts';
import { jsonForScript } from './json-for-script.ts';

interface Said {
  readonly title: string;
  readonly description: string;
  readonly type: 'website' | 'article';
  readonly picture?: { readonly src: string; readonly alt?: string | undefined } | undefined;
  readonly published?: string;
  readonly authors?: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** Stories that a list names to machines. */
const MOST_LISTED = 24;
/** Providers that a description names. */
const MOST_NAMED = 5;

type PageWords = typeof pageWords;

/**
 * What stands in the head of a page for those who link to it: search engines, and whoever shows a
 * preview (Open Graph, schema.org).
 *
 * @throws Error when the page has no edition
 */
export function headOf(first: FirstPage, site: Place | Site, words: PageWords): string[] {
  const edition = answerOf<Edition>(first, 'edition');
  if (!edition) throw new Error(`${first.page} was rendered without its edition`);
  const said = sayingsOf(first, edition, site, words);
  const address = addressOf(first.page, site);
  const place = edition.title;
  const title = said.title === place ? place : `${said.title} · ${place}`;
  const picture = said.picture && pictureOn(site, said.picture.src);
  const property = (name: string, content: string | undefined): string[] =>
    content === undefined ? [] : [element('meta', { property: name, content })];
  return [
    `<title>${text(title)}</title>`,
    element('meta', { name: 'description', content: said.description }),
    ...(address === undefined ? [] : [element('link', { rel: 'canonical', href: address })]),
    ...property('og:type', said.type),
    ...property('og:site_name', place),
    ...property('og:title', said.title),
    ...property('og:description', said.description),
    ...property('og:url', address),
    ...property('og:image', picture),
    ...property('og:image:alt', picture && said.picture?.alt),
    ...property('article:published_time', said.published),
    ...(said.authors ?? []).flatMap((author) => property('article:author', author)),
    element('meta', {
      name: 'twitter:card',
      content: picture === undefined ? 'summary' : 'summary_large_image',
    }),
    `<script type="application/ld+json">${jsonForScript(said.data)}</script>`,
  ];
}

function sayingsOf(first: FirstPage, edition: Edition, site: Place | Site, words: PageWords): Said {
  const story = answerOf<StoryAnswer | null>(first, 'story');
  if (story) return storySaid(story, first.page, site, words);
  const page = answerOf<Page>(first, 'feed');
  const cards = page?.slots.flatMap((slot) => ('card' in slot ? [slot.card] : [])) ?? [];
  const id = /^\/topic\/(.+)$/.exec(first.page)?.[1];
  const topic = edition.topics.find((known) => known.id === decodeURIComponent(id ?? ''));
  const { stories, providers } = edition.counts;
  const description = topic
    ? words.topic({ topic: topic.name, stories: topic.stories, edition: edition.title })
    : words.edition({ edition: edition.title, stories, providers });
  return {
    title: topic?.name ?? edition.title,
    description,
    type: 'website',
    picture: cards.find(({ picture }) => picture)?.picture,
    data: listData(topic?.name ?? edition.title, cards, site),
  };
}

function storySaid(
  { story }: StoryAnswer,
  page: string,
  site: Place | Site,
  words: PageWords,
): Said {
  const [lead] = story.articles;
  if (!lead) throw new Error(`${page} has no article`);
  const providers = [...new Set(story.articles.map(({ provider }) => provider.name))];
  const published = timeOf(lead.published, lead.dateOnly);
  const named = words.list(providers.slice(0, MOST_NAMED));
  const covered = providers.length > MOST_NAMED ? words.coveredByMore(named) : words.covered(named);
  const picture = lead.picture ?? story.articles.find((article) => article.picture)?.picture;
  const address = addressOf(page, site);
  const image = picture && pictureOn(site, picture.src);
  return {
    title: lead.title,
    description: shorten(lead.excerpt ?? covered),
    type: 'article',
    picture,
    published,
    authors: [lead.provider.name],
    data: {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: lead.title,
      ...(lead.excerpt !== undefined && { description: lead.excerpt }),
      datePublished: published,
      ...(lead.language !== undefined && { inLanguage: lead.language }),
      ...(image !== undefined && { image: [image] }),
      author: [{ '@type': 'Organization', name: lead.provider.name }],
      publisher: { '@type': 'Organization', name: lead.provider.name },
      ...(address !== undefined && { mainEntityOfPage: address }),
      isBasedOn: story.articles.map(({ url }) => url),
      about: story.topics.map(({ name }) => ({ '@type': 'Thing', name })),
    },
  };
}

function listData(name: string, cards: readonly FeedCard[], site: Place | Site): Said['data'] {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name,
    itemListElement: cards.slice(0, MOST_LISTED).map(({ id, title }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: title,
      url: hasAddress(site) ? addressOn(site, storyPage(id)) : undefined,
    })),
  };
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
