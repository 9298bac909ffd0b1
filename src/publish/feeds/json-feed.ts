import { addressOn, pictureOn, providerPage, storyPage, type Site } from '../site.ts';
import { rfc3339 } from '../times.ts';
import { entryId, plain, summaryOf, titleOfEntry, uriOf } from './entry-parts.ts';
import { feedPath, pageOf, titleOf, type Feed, type FeedEntry } from './feed.ts';

const VERSION = 'https://jsonfeed.org/version/1.1';

function itemOf(site: Site, entry: FeedEntry) {
  const { id, article, provider, topics, updated } = entry;
  const summary = summaryOf(entry);
  const title = titleOfEntry(entry);
  const picture = article.picture && pictureOn(site, article.picture.src);
  const name = plain(provider.name) ?? provider.id;
  const [url, by] = [storyPage(id), providerPage(provider.id)];
  return {
    id: entryId(site, entry),
    url: addressOn(site, url),
    external_url: uriOf(article.url),
    title,
    // One of the contents must stand; an archive has no more of a story than its excerpt.
    content_text: summary ?? title,
    summary,
    image: picture && uriOf(picture),
    date_published: rfc3339(article.published),
    date_modified: rfc3339(updated),
    authors: [{ name, url: addressOn(site, by) }],
    tags: topics.flatMap(({ name }) => plain(name) ?? []),
    language: article.language,
    // Whose article it is: JSON Feed has no word for it, and leaves such keys to whoever writes it.
    _broadsheet: { provider: { name, domain: provider.id } },
  };
}

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(site: Site, feed: Feed): string {
  const { subject, entries } = feed;
  const page = addressOn(site, pageOf(subject));
  return JSON.stringify({
    version: VERSION,
    title: plain(titleOf(feed)) ?? page,
    home_page_url: page,
    feed_url: addressOn(site, `${feedPath(subject)}.json`),
    items: entries.map((entry) => itemOf(site, entry)),
  });
}
