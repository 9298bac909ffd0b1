import { addressOn, providerPage, storyPage, type Site } from '../site.ts';
import { rfc3339 } from '../times.ts';
import { element, text, XML_HEAD } from '../xml.ts';
import { entryId, plain, summaryOf, titleOfEntry, uriOf } from './entry-parts.ts';
import { feedPath, pageOf, titleOf, updatedOf, type Feed, type FeedEntry } from './feed.ts';

const NAMESPACE = 'http://www.w3.org/2005/Atom';

function link(rel: string, href: string, type?: string): string {
  return element('link', { rel, type, href });
}

function entryOf(site: Site, entry: FeedEntry): string {
  const { id, article, provider, topics, updated } = entry;
  const summary = summaryOf(entry);
  const original = uriOf(article.url);
  const name = text(plain(provider.name) ?? provider.id);
  const author =
    element('name', {}, name) +
    element('uri', {}, text(addressOn(site, providerPage(provider.id))));
  const source =
    element('id', {}, `https://${provider.id}/`) + element('title', { type: 'text' }, name);
  const parts = [
    element('id', {}, text(entryId(site, entry))),
    element('title', { type: 'text' }, text(titleOfEntry(entry))),
    link('alternate', addressOn(site, storyPage(id)), 'text/html'),
    original === undefined ? '' : link('via', original),
    element('published', {}, rfc3339(article.published)),
    element('updated', {}, rfc3339(updated)),
    element('author', {}, author),
    // Whose article it is, for programs that read feeds of many outlets: Broadsheet is one of them.
    element('source', {}, source),
    ...topics.map((topic) => element('category', { term: topic.id, label: topic.name })),
    summary === undefined ? '' : element('summary', { type: 'text' }, text(summary)),
  ];
  return element('entry', { 'xml:lang': article.language }, parts.join(''));
}

/** A feed as Atom 1.0 (RFC 4287). */
export function atomFeed(site: Site, feed: Feed): string {
  const path = feedPath(feed.subject);
  const page = addressOn(site, pageOf(feed.subject));
  const parts = [
    element('id', {}, text(page)),
    element('title', { type: 'text' }, text(plain(titleOf(feed)) ?? page)),
    link('self', addressOn(site, `${path}.xml`), 'application/atom+xml'),
    link('alternate', page, 'text/html'),
    element('updated', {}, rfc3339(updatedOf(feed))),
    element('generator', {}, 'Broadsheet'),
    ...feed.entries.map((entry) => entryOf(site, entry)),
  ];
  return `${XML_HEAD}${element('feed', { xmlns: NAMESPACE }, `\n${parts.join('\n')}\n`)}\n`;
}
