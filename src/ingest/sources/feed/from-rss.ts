import type { RdfFeed, RssFeed } from 'feedsmith';
import { type Feed, type FeedItem, present } from './feed.ts';
import { linksOf } from './from-atom.ts';
import { mediaPictures, mediaTexts, pictureAt, placed } from './media.ts';
import { pictureIn } from './picture-in.ts';
import { resolveAgainst, type Resolve } from './resolve.ts';

type RssItem = RssFeed.Item<string>;
type RdfItem = RdfFeed.Item<string>;
/** What RSS 2.0 and RSS 1.0 have in common. */
type Either = Pick<RssItem & RdfItem, keyof RssItem & keyof RdfItem>;

const WORDS = { item: 'item', link: 'link', time: 'pubDate' };

/** What both say alike; `own` is what only RSS 2.0 has. */
function itemOf(item: Either, resolve: Resolve, own: Partial<FeedItem>): FeedItem {
  const { dc, dcterms, media, atom } = item;
  const texts = present(item.description, ...(dc?.descriptions ?? []), item.content?.encoded);
  const links = linksOf(atom?.links, resolve);
  const inText = texts.map(pictureIn);
  const pictures = [...mediaPictures(media), ...(own.pictures ?? []), ...present(...inText)];
  return {
    permalinks: [],
    via: links.via,
    id: undefined,
    source: undefined,
    video: undefined,
    ...own,
    title: item.title ?? dc?.titles?.[0],
    texts: [...texts, ...mediaTexts(media), ...present(atom?.summary?.value)],
    link: item.link === undefined ? links.own : resolve(item.link),
    time:
      own.time ??
      dc?.dates?.[0] ??
      dcterms?.issued?.[0] ??
      dcterms?.created?.[0] ??
      atom?.published ??
      atom?.updated ??
      dcterms?.modified?.[0],
    updated: atom?.updated ?? dcterms?.modified?.[0],
    language: item.xml?.lang ?? dc?.languages?.[0],
    topics: [...(own.topics ?? []), ...(dc?.subjects ?? [])],
    pictures: placed(pictures, resolve),
    related: links.related,
  };
}

/** A guid is an address unless it says that it is none; many say nothing, and are none. */
function permalinkOf(guid: RssItem['guid']): string | undefined {
  const { value, isPermaLink } = guid ?? {};
  return isPermaLink !== false && value !== undefined && /^https?:/i.test(value)
    ? value
    : undefined;
}

function rssItem(item: RssItem, bases: readonly (string | undefined)[]): FeedItem {
  const resolve = resolveAgainst(...bases, item.xml?.base);
  const { source } = item;
  const enclosed = (item.enclosures ?? [])
    .filter(({ type }) => type?.startsWith('image/'))
    .flatMap(({ url }) => pictureAt(url));
  return itemOf(item, resolve, {
    permalinks: present(permalinkOf(item.guid)),
    id: item.guid?.value,
    time: item.pubDate,
    topics: (item.categories ?? []).flatMap(({ name }) => name ?? []),
    pictures: [...enclosed, ...pictureAt(item.itunes?.image)],
    source: source && { name: source.title, address: source.url },
  });
}

/** Reads what was parsed as RSS 2.0, or of an older version with the same elements. */
export function feedFromRss(feed: RssFeed.Feed<string>): Feed {
  const { own, self } = linksOf(feed.atom?.links, (address) => address);
  const home = feed.link ?? own;
  const bases = [self, home, feed.xml?.base];
  return {
    head: {
      title: feed.title,
      home: home ?? self,
      language: feed.language ?? feed.xml?.lang ?? feed.dc?.languages?.[0],
      logo: feed.image?.url && resolveAgainst(...bases)(feed.image.url),
      updated: feed.lastBuildDate ?? feed.pubDate,
    },
    items: (feed.items ?? []).map((item) => rssItem(item, bases)),
    words: WORDS,
  };
}

/** Reads what was parsed as RSS 1.0 (web.resource.org/rss/1.0), which is RDF. */
export function feedFromRdf(feed: RdfFeed.Feed<string>): Feed {
  const bases = [feed.link, feed.xml?.base];
  return {
    head: {
      title: feed.title,
      home: feed.link,
      language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
      logo: feed.image?.url && resolveAgainst(...bases)(feed.image.url),
      updated: feed.dc?.dates?.[0],
    },
    items: (feed.items ?? []).map((item) => {
      const resolve = resolveAgainst(...bases, item.xml?.base);
      const about = item.rdf?.about;
      const permalinks = about !== undefined && /^https?:/i.test(about) ? [about] : [];
      return itemOf(item, resolve, { permalinks, id: about });
    }),
    words: { ...WORDS, time: 'dc:date' },
  };
}
