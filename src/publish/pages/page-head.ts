import type { Edition, FeedCard, Page, StoryAnswer } from '../../engine/answers.ts';
import type { FirstPage } from '../../reader/render.tsx';
import { escapeHtml, jsonForScript, tag } from './html.ts';

/** Where the site will be. */
export interface Site {
  /** Absolute address of its front page, with `/` at its end; undefined where nobody said. */
  readonly url?: string | undefined;
}

interface Said {
  readonly title: string;
  readonly description: string;
  readonly type: 'website' | 'article';
  readonly picture?: { readonly src: string; readonly alt?: string | undefined } | undefined;
  readonly published?: string;
  readonly authors?: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** Longer descriptions are cut by whoever shows them. */
const MOST_SAID = 300;
/** Stories that a list names to machines. */
const MOST_LISTED = 24;

/**
 * What stands in the head of a page for those who link to it: search engines, and whoever shows a
 * preview (Open Graph, schema.org).
 *
 * @throws Error when the page has no edition
 */
export function headOf(first: FirstPage, site: Site): string[] {
  const edition = answerOf<Edition>(first, 'edition');
  if (!edition) throw new Error(`${first.page} was rendered without its edition`);
  const said = sayingsOf(first, edition, site);
  const address = absolute(first.page.slice(1), site);
  const place = edition.title;
  const title = said.title === place ? place : `${said.title} · ${place}`;
  const picture = said.picture && absolute(pathOf(said.picture.src), site);
  const property = (name: string, content: string | undefined): string[] =>
    content === undefined ? [] : [tag('meta', { property: name, content })];
  return [
    `<title>${escapeHtml(title)}</title>`,
    tag('meta', { name: 'description', content: said.description }),
    ...(address === undefined ? [] : [tag('link', { rel: 'canonical', href: address })]),
    ...property('og:type', said.type),
    ...property('og:site_name', place),
    ...property('og:title', said.title),
    ...property('og:description', said.description),
    ...property('og:url', address),
    ...property('og:image', picture),
    ...property('og:image:alt', picture && said.picture?.alt),
    ...property('article:published_time', said.published),
    ...(said.authors ?? []).flatMap((author) => property('article:author', author)),
    tag('meta', {
      name: 'twitter:card',
      content: picture === undefined ? 'summary' : 'summary_large_image',
    }),
    `<script type="application/ld+json">${jsonForScript(said.data)}</script>`,
  ];
}

function sayingsOf(first: FirstPage, edition: Edition, site: Site): Said {
  const story = answerOf<StoryAnswer | null>(first, 'story');
  if (story) return storySaid(story, first.page, site);
  const page = answerOf<Page>(first, 'feed');
  const cards = page?.slots.flatMap((slot) => ('card' in slot ? [slot.card] : [])) ?? [];
  const id = /^\/topic\/(.+)$/.exec(first.page)?.[1];
  const topic = edition.topics.find((known) => known.id === decodeURIComponent(id ?? ''));
  const { stories, providers } = edition.counts;
  const description = topic
    ? `${topic.name}: ${topic.stories} ${topic.stories === 1 ? 'story' : 'stories'} in ${edition.title}, newest first, each with the timeline of its coverage.`
    : `${edition.title}: ${stories} stories from ${providers} providers, each with the timeline of its coverage.`;
  return {
    title: topic?.name ?? edition.title,
    description,
    type: 'website',
    picture: cards.find(({ picture }) => picture)?.picture,
    data: listData(topic?.name ?? edition.title, cards, site),
  };
}

function storySaid({ story }: StoryAnswer, page: string, site: Site): Said {
  const [lead] = story.articles;
  if (!lead) throw new Error(`${page} has no article`);
  const providers = [...new Set(story.articles.map(({ provider }) => provider.name))];
  const published = timeOf(lead.published, lead.dateOnly);
  const covered = `Covered by ${providers.slice(0, 5).join(', ')}${providers.length > 5 ? ' and others' : ''}.`;
  const picture = lead.picture ?? story.articles.find((article) => article.picture)?.picture;
  const address = absolute(page.slice(1), site);
  const image = picture && absolute(pathOf(picture.src), site);
  return {
    title: lead.title,
    description: cut(lead.excerpt ?? covered),
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

function listData(name: string, cards: readonly FeedCard[], site: Site): Said['data'] {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name,
    itemListElement: cards.slice(0, MOST_LISTED).map(({ id, title }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: title,
      url: absolute(`story/${id}`, site),
    })),
  };
}

function answerOf<Answer>({ answers }: FirstPage, kind: string): Answer | undefined {
  return answers.find(([[first]]) => first === kind)?.[1] as Answer | undefined;
}

/** Pictures inside the bundle are beside the app. */
function pathOf(source: string): string {
  return source.startsWith('media/') ? `bundle/${source}` : source;
}

/** Undefined where only a site's address would make it one. */
function absolute(path: string, { url }: Site): string | undefined {
  if (URL.canParse(path)) return path;
  return url === undefined ? undefined : new URL(path, url).href;
}

function timeOf(seconds: number, dateOnly = false): string {
  const iso = new Date(seconds * 1000).toISOString();
  return dateOnly ? iso.slice(0, 10) : iso;
}

function cut(text: string): string {
  if (text.length <= MOST_SAID) return text;
  return `${text.slice(0, text.lastIndexOf(' ', MOST_SAID)).trimEnd()} …`;
}
