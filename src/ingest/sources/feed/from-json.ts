import { isObject, listOf, objectNamed, providerOf, textOf, type Fields } from '../shapes.ts';
import { type Feed, type FeedItem, present } from './feed.ts';
import { pictureAt, placed } from './media.ts';
import { pictureIn } from './picture-in.ts';
import { resolveAgainst } from './resolve.ts';

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//i;

type Item = ReturnType<typeof itemFields>;

function itemFields(value: Fields) {
  const by = value['_broadsheet'];
  return {
    id: textOf(value['id']),
    url: textOf(value['url']),
    external_url: textOf(value['external_url']),
    title: textOf(value['title']),
    content_html: textOf(value['content_html']),
    content_text: textOf(value['content_text']),
    summary: textOf(value['summary']),
    image: textOf(value['image']),
    banner_image: textOf(value['banner_image']),
    date_published: textOf(value['date_published']),
    date_modified: textOf(value['date_modified']),
    tags: listOf(value['tags'], textOf),
    language: textOf(value['language']),
    attachments: listOf(value['attachments'], attachmentOf),
    /** Who wrote an article that another site lists: what Broadsheet's own feeds say besides. */
    provider: isObject(by) ? providerOf(by['provider']) : undefined,
  };
}

function attachmentOf(value: unknown) {
  const { url, mime_type: type } = objectNamed('url', value);
  return { url: textOf(url), type: textOf(type) };
}

/** Whether a JSON value says that it is a feed (jsonfeed.org/version/1.1). */
export function isJsonFeed(value: unknown): value is Fields {
  return isObject(value) && typeof value['version'] === 'string' && VERSION.test(value['version']);
}

function itemOf(item: Item, home: string | undefined): FeedItem {
  const resolveLink = resolveAgainst(home);
  const resolve = resolveAgainst(home, item.url);
  const link = item.url ?? item.external_url;
  const texts = present(item.summary, item.content_html, item.content_text);
  const attached = (item.attachments ?? []).filter(({ type }) => type?.startsWith('image/'));
  const pictures = [
    ...pictureAt(item.image),
    ...pictureAt(item.banner_image),
    ...attached.flatMap(({ url }) => pictureAt(url)),
    ...present(...texts.map(pictureIn)),
  ];
  const by = item.provider;
  return {
    title: item.title,
    texts,
    link: link && resolveLink(link),
    permalinks: present(item.id).filter((id) => /^https?:/i.test(id)),
    via: item.external_url,
    id: item.id,
    time: item.date_published ?? item.date_modified,
    updated: item.date_modified,
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
  const fields = isObject(value) ? value : {};
  const home = textOf(fields['home_page_url']);
  const self = textOf(fields['feed_url']);
  const elements: readonly unknown[] =
    'items' in value && Array.isArray(value.items) ? value.items : [];
  const items: FeedItem[] = [];
  const places = elements.map((element) => {
    return isObject(element) ? items.push(itemOf(itemFields(element), home ?? self)) - 1 : -1;
  });
  const logo = textOf(fields['icon']) ?? textOf(fields['favicon']);
  const resolve = resolveAgainst(home ?? self);
  const feed: Feed = {
    head: {
      title: textOf(fields['title']),
      home: home ?? self,
      language: textOf(fields['language']),
      logo: logo && resolve(logo),
      updated: undefined,
    },
    items,
    words: { item: 'items', link: 'url', time: 'date_published' },
  };
  return { feed, places };
}
