import type { AtomFeed } from 'feedsmith';
import { type Feed, type FeedItem, type FeedSource, present } from './feed.ts';
import { mediaPictures, mediaTexts, pictureAt, placed } from './media.ts';
import { pictureIn } from './picture-in.ts';
import { resolveAgainst, type Resolve } from './resolve.ts';

interface Link {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
}

/** What the links of a feed or of an entry lead to (RFC 4287, 4.2.7). */
interface Links {
  /** The page itself, as HTML where there are several. */
  readonly own: string | undefined;
  readonly self: string | undefined;
  readonly via: string | undefined;
  readonly related: readonly string[];
  readonly pictures: readonly string[];
}

/** Sorts links by what they lead to. */
export function linksOf(links: readonly Link[] = [], resolve: Resolve): Links {
  const to = (rel: string): Link[] =>
    links.filter((link) => (link.rel ?? 'alternate').toLowerCase() === rel);
  const addresses = (some: readonly Link[]): string[] =>
    some.flatMap(({ href }) => (href === undefined ? [] : [resolve(href)]));
  const pages = to('alternate');
  const html = pages.filter(({ type }) => type === undefined || type.includes('html'));
  return {
    own: addresses([...html, ...pages])[0],
    self: addresses(to('self'))[0],
    via: addresses(to('via'))[0],
    related: addresses(to('related')),
    pictures: addresses(to('enclosure').filter(({ type }) => type?.startsWith('image/'))),
  };
}

function sourceOf(source: AtomFeed.Source<string> | undefined): FeedSource | undefined {
  if (!source) return undefined;
  const { own, self } = linksOf(source.links, (address) => address);
  return { name: source.title?.value, address: own ?? self ?? source.id };
}

function itemOf(entry: AtomFeed.Entry<string>, bases: readonly (string | undefined)[]): FeedItem {
  const { content, summary, media, id, yt } = entry;
  const resolve = resolveAgainst(...bases, entry.xml?.base);
  const inContent = resolveAgainst(...bases, entry.xml?.base, content?.xml?.base);
  const links = linksOf(entry.links, resolve);
  const texts = present(summary?.value, content?.value);
  const pictures = [
    ...mediaPictures(media),
    ...links.pictures.flatMap(pictureAt),
    ...present(...texts.map(pictureIn)),
  ];
  return {
    title: entry.title?.value,
    texts: [...texts, ...mediaTexts(media)],
    link: links.own ?? (content?.src && resolve(content.src)),
    permalinks: [
      ...present(id).filter((one) => /^https?:/i.test(one)),
      // Blogs of links have the page itself there, and what it is about as the alternate.
      ...(links.related.length === 1 ? links.related : []),
    ],
    via: links.via,
    id,
    time: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated,
    updated: entry.updated,
    language: entry.xml?.lang ?? content?.xml?.lang ?? entry.dc?.languages?.[0],
    topics: [
      ...(entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
      ...(entry.dc?.subjects ?? []),
    ],
    pictures: placed(pictures, inContent),
    source: sourceOf(entry.source),
    related: links.related,
    video: yt?.videoId && `https://www.youtube.com/watch?v=${yt.videoId}`,
  };
}

/** Reads what was parsed as Atom 1.0 (RFC 4287), or as 0.3. */
export function feedFromAtom(feed: AtomFeed.Feed<string>): Feed {
  const base = feed.xml?.base;
  const { self } = linksOf(feed.links, resolveAgainst(base));
  const resolve = resolveAgainst(self, base);
  const { own } = linksOf(feed.links, resolve);
  const logo = feed.icon ?? feed.logo;
  return {
    head: {
      title: feed.title?.value,
      home: own ?? self ?? feed.id,
      language: feed.xml?.lang ?? feed.dc?.languages?.[0],
      logo: logo && resolve(logo),
      updated: feed.updated,
    },
    items: (feed.entries ?? []).map((entry) => itemOf(entry, [self ?? own, base])),
    words: { item: 'entry', link: 'link', time: 'published' },
  };
}
