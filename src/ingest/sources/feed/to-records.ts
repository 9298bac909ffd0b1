import { canonicalUrl } from '../../assemble/clean/canonical-url.ts';
import { cleanLink } from '../../assemble/clean/link.ts';
import { providerIdOf, providerIdOfLink } from '../../assemble/clean/provider.ts';
import { cleanText } from '../../assemble/clean/text.ts';
import type { RawArticle, RawStory } from '../shapes.ts';
import { excerptOf, titleFrom } from './excerpt.ts';
import type { Feed, FeedHead, FeedItem } from './feed.ts';

/** An item's address: any but one that leads nowhere in the web, which cleaning complains about. */
function hostOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : providerIdOfLink(address);
}

/** Services that count the readers of feeds: links lead through them, and nobody writes there. */
const COUNTER =
  /(?:^|\.)(?:feedproxy\.google\.com|feedburner\.com|feedsportal\.com|feedblitz\.com|tracking\.feedpress\.(?:it|com))$/;

/** The site that an address leads to; of one that leads through a counter, the feed's own is the best guess. */
function siteOf(address: string | undefined, home: string | undefined): string | undefined {
  const host = hostOf(address);
  return host !== undefined && COUNTER.test(host) ? (home ?? host) : host;
}

/**
 * The address of an item's page. Where the item names its source and a page there, it is that page:
 * the feed only lists it. Else the page is at the feed's own site if any of its addresses is, since
 * links may lead through a counter, or to what the item is about.
 */
function addressOf(item: FeedItem, home: string | undefined): string | undefined {
  if (item.source && item.via !== undefined) return item.via;
  const all = [item.link, ...item.permalinks].filter((address) => address !== undefined);
  return all.find((address) => home !== undefined && hostOf(address) === home) ?? all[0];
}

/** So many of a feed's items tell where its site is. */
const TELLING_ITEMS = 3;
const TELLING_SHARE = 0.8;

/** Hosts whose items are the feed's own: that of its site, and that of nearly all its items. */
function ownHosts(home: string | undefined, addresses: readonly (string | undefined)[]) {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const host = siteOf(address, home);
    if (host !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const enough = Math.max(TELLING_ITEMS, TELLING_SHARE * addresses.length);
  const main = [...counts].filter(([, count]) => count >= enough);
  return new Set([...(home === undefined ? [] : [home]), ...main.map(([host]) => host)]);
}

type Provider = NonNullable<RawArticle['provider']>;

function providerOf(
  { source }: FeedItem,
  address: string,
  head: FeedHead,
  own: ReadonlySet<string>,
): Provider {
  const host = siteOf(address, hostOf(head.home));
  const nothing: Provider = { name: undefined, domain: undefined, images: undefined };
  if (source) {
    const elsewhere = providerIdOf(source.address);
    const listed = host !== undefined && own.has(host) && elsewhere !== undefined;
    return { ...nothing, name: source.name, domain: listed ? elsewhere : host };
  }
  if (host === undefined || !own.has(host) || !head.title) return { ...nothing, domain: host };
  const logo = { width: undefined, height: undefined, title: undefined, attribution: undefined };
  return {
    ...nothing,
    name: head.title,
    // Else it is told by the link itself.
    ...(host !== hostOf(address) && { domain: host }),
    ...(head.logo !== undefined && { images: [{ url: head.logo, ...logo }] }),
  };
}

/** Aggregators put the name of the source behind each headline. */
function titleOf({ title, source }: FeedItem, excerpt: string | undefined): string | undefined {
  const said = cleanText(title);
  if (said === '') return excerpt && titleFrom(excerpt);
  const tail = source?.name === undefined ? '' : ` - ${cleanText(source.name)}`;
  return tail.length > 3 && said.endsWith(tail) ? said.slice(0, -tail.length) : title;
}

/** Names of kinds that programs give are no topics, nor is what WordPress says where nobody chose one. */
function isTopic(name: string): boolean {
  return !/^(?:[a-z]+:\/\/|\s*uncategori[sz]ed\s*$)/i.test(name);
}

function storyOf(item: FeedItem, address: string, feed: Feed, own: ReadonlySet<string>): RawStory {
  const excerpt = excerptOf(item.texts);
  return {
    ...(item.kind !== undefined && { category: [item.kind] }),
    title: titleOf(item, excerpt),
    excerpt,
    publishedDateTime: item.time,
    webUrl: address,
    guid: item.id,
    type: item.video && 'video',
    featuredContent: item.video,
    language: item.language ?? feed.head.language,
    provider: providerOf(item, address, feed.head, own),
    // A picture of the feed is none of the item.
    images: item.pictures.filter(({ url }) => url !== feed.head.logo),
    topics: [...new Set(item.topics.filter(isTopic))],
  };
}

/** A story that is still being put together. */
type Draft = { -readonly [Field in keyof RawStory]: RawStory[Field] };

/** Ids that several pages of one feed share are none. */
function dropSharedIds(stories: readonly (Draft | undefined)[]): void {
  const pages = new Map<string, string>();
  const shared = new Set<string>();
  const of = (story: RawStory): string => canonicalUrl(cleanLink(story.webUrl) ?? '');
  for (const story of stories) {
    if (story?.guid === undefined) continue;
    const page = of(story);
    if ((pages.get(story.guid) ?? page) !== page) shared.add(story.guid);
    pages.set(story.guid, page);
  }
  for (const story of stories) {
    if (story?.guid !== undefined && shared.has(story.guid)) story.guid = undefined;
  }
}

/** What an item names as related and the feed has itself: only of that the title and the time are known. */
function relate(items: readonly FeedItem[], stories: readonly (Draft | undefined)[]): void {
  if (items.every(({ related }) => related.length === 0)) return;
  const byPage = new Map<string, RawStory>();
  for (const story of stories) if (story?.webUrl) byPage.set(canonicalUrl(story.webUrl), story);
  items.forEach(({ related }, at) => {
    const story = stories[at];
    const others = new Set(related.map((address) => byPage.get(canonicalUrl(address))));
    others.delete(story);
    others.delete(undefined);
    if (story && others.size > 0) story.related = [...others].map((other) => asRelated(other));
  });
}

function asRelated(story: RawStory | undefined): RawArticle {
  const { topics: _topics, related: _related, ...article } = story ?? {};
  return article;
}

/**
 * The stories of a feed, in the order of its items; undefined for an item that leads nowhere.
 * Providers are told by the hosts of links. The feed's title names the provider of what is at its own
 * site only: a feed may list the articles of many.
 *
 * @param copied when the file was fetched, where that is known
 */
export function storiesOf(feed: Feed, copied: string | undefined): (RawStory | undefined)[] {
  const home = hostOf(feed.head.home);
  const addresses = feed.items.map((item) => addressOf(item, home));
  const own = ownHosts(home, addresses);
  const stories = feed.items.map((item, at) => {
    const address = addresses[at];
    if (address === undefined) return undefined;
    const saidDateTime = item.updated ?? copied ?? feed.head.updated;
    return { ...storyOf(item, address, feed, own), saidDateTime };
  });
  dropSharedIds(stories);
  relate(feed.items, stories);
  return stories;
}
