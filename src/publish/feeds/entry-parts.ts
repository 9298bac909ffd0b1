import { shorten } from '../../bundle/excerpt.ts';
import { addressOn, storyPage, type Site } from '../site.ts';
import { legal } from '../xml.ts';
import type { FeedEntry } from './feed.ts';

/**
 * What names an entry for ever: the story's address. An article by a provider that does not lead the
 * story is another entry, and has another name.
 */
export function entryId(site: Site, { id, provider, follows }: FeedEntry): string {
  const address = addressOn(site, storyPage(id));
  return follows ? `${address}#${provider.id}` : address;
}

/** A title or summary as feeds may have it; undefined where nothing is left of it. */
export function plain(text: string | undefined): string | undefined {
  const kept = legal(text ?? '').trim();
  return kept === '' ? undefined : kept;
}

export function titleOfEntry({ article, id }: FeedEntry): string {
  return plain(article.title) ?? id;
}

export function summaryOf({ article }: FeedEntry): string | undefined {
  return plain(article.excerpt && shorten(article.excerpt));
}

/** What a URL (WHATWG) may keep, but no URI (RFC 3986) may have: some characters, and a mere `%`. */
const NOT_IN_URIS = /[\\^`{|}]|%(?![0-9A-Fa-f]{2})/g;

/** A link as a URI; undefined where it is none. */
export function uriOf(link: string): string | undefined {
  return URL.parse(link)?.href.replace(NOT_IN_URIS, encodeURIComponent);
}
