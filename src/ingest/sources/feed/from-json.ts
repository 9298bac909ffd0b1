import * as z from 'zod/mini';
import { listOf, objectNamed, provider, text } from '../shapes.ts';
import { type Feed, type FeedItem, present } from './feed.ts';
import { pictureAt, placed } from './media.ts';
import { pictureIn } from './picture-in.ts';
import { resolveAgainst } from './resolve.ts';

const attachment = z.pipe(
  z.transform(objectNamed('url')),
  z.object({ url: text, mime_type: text }),
);

/** Who wrote an article that another site lists: what Broadsheet's own feeds say besides. */
const ours = z.pipe(z.transform(objectNamed('about')), z.object({ provider }));

const item = z.object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  tags: z.optional(listOf(text)),
  language: text,
  attachments: z.optional(listOf(attachment)),
  _broadsheet: z.optional(ours),
});
type Item = z.infer<typeof item>;

const head = z.object({
  title: text,
  home_page_url: text,
  feed_url: text,
  language: text,
  icon: text,
  favicon: text,
});

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//i;
const marked = z.object({ version: z.string().check(z.regex(VERSION)) });

/** Whether a JSON value says that it is a feed (jsonfeed.org/version/1.1). */
export function isJsonFeed(value: unknown): value is object {
  return marked.safeParse(value).success;
}

function itemOf(item: Item, home: string | undefined): FeedItem {
  const resolveLink = resolveAgainst(home);
  const resolve = resolveAgainst(home, item.url);
  const link = item.url ?? item.external_url;
  const texts = present(item.summary, item.content_html, item.content_text);
  const attached = (item.attachments ?? []).filter(({ mime_type: type }) =>
    type?.startsWith('image/'),
  );
  const pictures = [
    ...pictureAt(item.image),
    ...pictureAt(item.banner_image),
    ...attached.flatMap(({ url }) => pictureAt(url)),
    ...present(...texts.map(pictureIn)),
  ];
  const by = item._broadsheet?.provider;
  return {
    title: item.title,
    texts,
    link: link && resolveLink(link),
    permalinks: present(item.id).filter((id) => /^https?:/i.test(id)),
    via: item.external_url,
    id: item.id,
    time: item.date_published ?? item.date_modified,
    language: item.language,
    topics: present(...(item.tags ?? [])),
    pictures: placed(pictures, resolve),
    source: by && { name: by.name, address: by.domain },
    related: [],
    video: undefined,
  };
}

/**
 * Reads a JSON Feed.
 *
 * @returns with the feed, for each element of `items` the position of its item, or -1 for what is none
 */
export function feedFromJson(value: object): { readonly feed: Feed; readonly places: number[] } {
  const { title, home_page_url: home, feed_url: self, language, ...icons } = head.parse(value);
  const elements: readonly unknown[] =
    'items' in value && Array.isArray(value.items) ? value.items : [];
  const items: FeedItem[] = [];
  const places = elements.map((element) => {
    const parsed = item.safeParse(element);
    return parsed.success ? items.push(itemOf(parsed.data, home ?? self)) - 1 : -1;
  });
  const logo = icons.icon ?? icons.favicon;
  const resolve = resolveAgainst(home ?? self);
  const feed: Feed = {
    head: { title, home: home ?? self, language, logo: logo && resolve(logo) },
    items,
    words: { item: 'items', link: 'url', time: 'date_published' },
  };
  return { feed, places };
}
