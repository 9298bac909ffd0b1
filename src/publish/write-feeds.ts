import type { Seconds, StoryId } from '../bundle/ids.ts';
import type { Manifest } from '../bundle/manifest.ts';
import type { EditionReader } from '../engine/edition-reader.ts';
import { FeedCollector } from './feeds/collect.ts';
import { atomFeed } from './feeds/atom.ts';
import { feedPath, pageOf, updatedOf, type Feed } from './feeds/feed.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { storiesOf } from './read-edition.ts';
import { sitemapOf, type MappedPage } from './sitemap.ts';
import { storyPage, type Site } from './site.ts';
import type { Staging } from './staging.ts';

/** A story for the sitemap, and when the newest of its coverage was published. */
interface MappedStory {
  readonly id: StoryId;
  readonly newest: Seconds;
}

/** Stories from the oldest on, then lists: of several sitemaps most stay as they are. */
function* pagesOf(
  { span }: Manifest,
  lists: readonly MappedPage[],
  stories: readonly MappedStory[],
): Generator<MappedPage> {
  for (const { id, newest } of stories.toReversed()) yield { page: storyPage(id), newest };
  yield* lists;
  yield { page: 'about', newest: span.last };
}

/**
 * Writes the feeds of an edition, and its sitemap, from one reading of all stories.
 *
 * @returns how many feeds there are, each in two files
 * @throws BundleProblem
 */
export async function writeFeeds(
  site: Site,
  edition: EditionReader,
  staging: Staging,
): Promise<number> {
  const { manifest } = edition;
  const lists: MappedPage[] = [];
  const collector = new FeedCollector(manifest, (feed: Feed) => {
    const path = feedPath(feed.subject);
    staging.put(`${path}.xml`, atomFeed(site, feed));
    staging.put(`${path}.json`, jsonFeed(site, feed));
    lists.push({ page: pageOf(feed.subject), newest: updatedOf(feed) });
  });
  const stories: MappedStory[] = [];
  for await (const run of storiesOf(edition)) {
    for (const read of run) {
      collector.add(read);
      const { id, articles } = read.story;
      stories.push({ id, newest: Math.max(...articles.map(({ published }) => published)) });
    }
  }
  collector.finish();
  // Sitemaps of two builds of one bundle are the same, in whatever order feeds were full.
  lists.sort((a, b) => (a.page < b.page ? -1 : 1));
  for (const { path, content } of sitemapOf(site, pagesOf(manifest, lists, stories))) {
    staging.put(path, content);
  }
  return lists.length;
}
