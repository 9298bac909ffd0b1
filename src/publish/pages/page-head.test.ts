import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleEngine } from '../../../tests/support/sample-engine.ts';
import { aStory, anArticle } from '../../../tests/support/stories.ts';
import type { CoverageArticle } from '../../engine/answers.ts';
import { EVERYTHING } from '../../engine/query.ts';
import { pageWords, type FirstPage } from '../../reader/render.tsx';
import { headOf } from './page-head.ts';
import { sayingsOf } from './sayings.ts';

const engine = sampleEngine();
const site = { base: '/archive/', origin: 'https://news.example' };
const pageOf = (page: string, answers: FirstPage['answers']): FirstPage => ({
  page,
  now: 0,
  numbers: '12,345,678.9',
  loaderData: {},
  answers,
});
let front: FirstPage;
let story: FirstPage;
let id: string;
let lead: CoverageArticle;
let first: string | undefined;

beforeAll(async () => {
  const edition = [['edition'], await engine.edition()] as const;
  const feed = await engine.page(EVERYTHING, { offset: 0, limit: 24 });
  front = pageOf('/', [edition, [['feed', EVERYTHING, 0], feed]]);
  const cards = feed.slots.flatMap((slot) => ('card' in slot ? [slot.card] : []));
  [first] = cards.map((card) => card.id);
  const card = cards.find(({ picture }) => picture);
  if (!card) throw new Error('the sample edition has no picture among its newest stories');
  ({ id } = card);
  const answer = await engine.story(card.id);
  const [best] = answer?.story.articles ?? [];
  if (!best) throw new Error(`the sample edition has no story ${id}`);
  lead = best;
  story = pageOf(`/story/${id}`, [edition, [['story', id], answer]]);
});

/** The page of a story of one article without a picture: the lead of the other, but for a change. */
function storyLedBy(change: Partial<CoverageArticle>): FirstPage {
  const { title, url, published, provider, type } = lead;
  const article = anArticle({ title, url, published, provider, type, ...change });
  const answer = { story: aStory({ articles: [article] }) };
  return pageOf(story.page, [...story.answers.slice(0, 1), [['story', id], answer]]);
}

type Parsed = ReturnType<typeof parseDocument>;

function parsed(page: FirstPage, card?: string): Parsed {
  return parseDocument(headOf(sayingsOf(page, site, pageWords), site, card).join('\n'));
}

function all(document: Parsed, name: string, attributes: Record<string, string> = {}) {
  return DomUtils.findAll(
    (element) =>
      element.name === name &&
      Object.entries(attributes).every(([key, value]) => element.attribs[key] === value),
    document.children,
  );
}

const titleOf = (document: Parsed): string => DomUtils.textContent(all(document, 'title'));
const property = (document: Parsed, name: string): string | undefined =>
  all(document, 'meta', { property: name })[0]?.attribs['content'];
const data = (document: Parsed): Record<string, unknown> =>
  JSON.parse(DomUtils.textContent(all(document, 'script', { type: 'application/ld+json' })));

describe('the head of a page', () => {
  it('of a story says its headline, where it is, and what it shows', () => {
    const document = parsed(story);
    const headline = property(document, 'og:title');
    expect(titleOf(document)).toBe(`${headline} · The Sample Edition`);
    const [canonical] = all(document, 'link', { rel: 'canonical' });
    expect(canonical?.attribs['href']).toBe(`https://news.example/archive/story/${id}`);
    expect(property(document, 'og:type')).toBe('article');
    expect(property(document, 'og:image')).toMatch(
      /^https:\/\/news\.example\/archive\/bundle\/media\/[0-9a-f]{16}\.webp$/,
    );
    expect(property(document, 'article:published_time')).toMatch(/^\d{4}-\d\d-\d\dT/);
    const address = `https://news.example/archive/story/${id}`;
    const published = property(document, 'article:published_time');
    expect(data(document)).toMatchObject({
      '@type': 'NewsArticle',
      headline,
      url: address,
      mainEntityOfPage: address,
      datePublished: published,
      dateModified: published,
      image: [property(document, 'og:image')],
    });
  });

  it('of a story names who wrote it, with a home where the article stands there', () => {
    const authorOf = (url: string) => data(parsed(storyLedBy({ url })))['author'];
    const { name, id: domain } = lead.provider;
    const organization = { '@type': 'Organization', name };
    const withHome = (home: string) => ({ ...organization, url: home });
    expect(authorOf(`https://${domain}/a/b`)).toEqual(withHome(`https://${domain}/`));
    expect(authorOf(`http://www.${domain}/a`)).toEqual(withHome(`http://www.${domain}/`));
    expect(authorOf('https://elsewhere.example/a')).toEqual(organization);
    expect(authorOf(`https://not-${domain}/a`)).toEqual(organization);
  });

  it('of a story without a picture shows machines, too, what was drawn for it', () => {
    const bare = storyLedBy({});
    const drawn = 'https://news.example/card.png';
    expect(data(parsed(bare, drawn))['image']).toEqual([drawn]);
    expect(data(parsed(bare))).not.toHaveProperty('image');
  });

  it('shows the picture of a story with its size, and what was drawn for a page without one', () => {
    const withPicture = parsed(story, 'https://news.example/card.png');
    expect(property(withPicture, 'og:image')).toContain('/bundle/media/');
    expect(Number(property(withPicture, 'og:image:width'))).toBeGreaterThan(0);
    const drawn = parsed(front, 'https://news.example/card.png');
    expect(property(drawn, 'og:image')).toBe('https://news.example/card.png');
    expect(property(drawn, 'og:image:width')).toBe('1200');
    expect(property(drawn, 'og:image:height')).toBe('630');
    expect(property(drawn, 'og:image:alt')).toBe('The Sample Edition');
    const [large] = all(drawn, 'meta', { name: 'twitter:card' });
    expect(large?.attribs['content']).toBe('summary_large_image');
    const [small] = all(parsed(front), 'meta', { name: 'twitter:card' });
    expect(small?.attribs['content']).toBe('summary');
  });

  it('leads readers of feeds to those of its topic first, then to those of the edition', () => {
    const feeds = (page: FirstPage) =>
      all(parsed(page), 'link', { rel: 'alternate' }).map(({ attribs }) => attribs['href']);
    expect(feeds({ ...front, page: '/topic/climate' })).toEqual([
      '/archive/feeds/topic/climate.xml',
      '/archive/feeds/topic/climate.json',
      '/archive/feed.xml',
      '/archive/feed.json',
    ]);
    expect(feeds(front)).toEqual(['/archive/feed.xml', '/archive/feed.json']);
  });

  it('of a list names its stories in their order', () => {
    const document = parsed(front);
    expect(titleOf(document)).toBe('The Sample Edition');
    const { itemListElement } = data(document) as { itemListElement: { url: string }[] };
    expect(itemListElement).toHaveLength(24);
    expect(itemListElement[0]?.url).toBe(`https://news.example/archive/story/${first}`);
  });

  it('of a page that shows neither story nor topic says what it is called', () => {
    const [edition] = front.answers;
    const document = parsed(pageOf('/search', edition ? [edition] : []));
    expect(titleOf(document)).toBe('Search · The Sample Edition');
    expect(data(document)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      name: 'Search',
      url: 'https://news.example/archive/search',
    });
  });

  it('names no address where nobody said the site has one', () => {
    const nowhere = { base: '/archive/' };
    const html = headOf(sayingsOf(story, nowhere, pageWords), nowhere).join('');
    expect(html).not.toMatch(/canonical|og:url|og:image|alternate/);
    expect(html).toContain('og:title');
  });

  it('takes what sources wrote as text', () => {
    const evil = '"><script>alert(1)</script>';
    const [edition] = front.answers;
    const hostile = { ...(edition?.[1] as object), title: evil };
    const document = parsed(pageOf('/', [[['edition'], hostile]]));
    expect(titleOf(document)).toBe(evil);
    expect(all(document, 'script')).toHaveLength(1);
  });
});
