import { beforeAll, describe, expect, it } from 'vitest';
import { manifest } from '../../src/bundle/manifest.ts';
import { readJson } from '../../src/bundle/read.ts';
import { EditionReader } from '../../src/engine/edition-reader.ts';
import { createStore } from '../../src/engine/store.ts';
import { loadReaders, readSource } from '../../src/ingest/sources/read.ts';
import { assemble } from '../../src/ingest/assemble/assemble.ts';
import type { AssembledEdition } from '../../src/ingest/edition.ts';
import { atomFeed } from '../../src/publish/feeds/atom.ts';
import { FeedCollector } from '../../src/publish/feeds/collect.ts';
import type { Feed } from '../../src/publish/feeds/feed.ts';
import { jsonFeed } from '../../src/publish/feeds/json-feed.ts';
import { storiesOf } from '../../src/publish/read-edition.ts';
import { sampleFiles } from '../support/sample-engine.ts';

const SITE = { base: '/archive/', origin: 'https://news.example' };

/** The feed of the whole sample edition, as a build of its site makes it. */
async function sampleFeed(): Promise<Feed> {
  const files = sampleFiles();
  const read = readJson('manifest.json', await files('manifest.json'), manifest);
  const edition = new EditionReader(createStore(files), read);
  let found: Feed | undefined;
  const collector = new FeedCollector(read, (feed) => {
    if (feed.subject.kind === 'edition') found = { ...feed, entries: [...feed.entries] };
  });
  for await (const run of storiesOf(edition)) for (const story of run) collector.add(story);
  collector.finish();
  if (!found) throw new Error('no feed of the edition');
  return found;
}

function editionOf(files: Readonly<Record<string, string>>): AssembledEdition {
  const yields = Object.entries(files).map(([path, text]) =>
    readSource({ source: path, root: 0, path, text }),
  );
  return assemble(yields, { findMedia: () => ({ reason: 'is not there' }) });
}

describe('the feeds of a site, read as a source', () => {
  let feed: Feed;
  beforeAll(async () => {
    await loadReaders(['feed.xml']);
    feed = await sampleFeed();
  });

  it.each([
    ['feed.xml', atomFeed],
    ['feed.json', jsonFeed],
  ])('give the same articles: %s', (path, write) => {
    const { stories, providers, intake } = editionOf({ [path]: write(SITE, feed) });
    expect(intake).toMatchObject({ rejected: [], notes: [] });
    const names = new Map(providers.map(({ id, name }) => [id, name]));
    const read = stories.map(({ articles: [lead], topics }) => [
      lead?.title,
      lead?.url,
      lead?.published,
      lead?.provider,
      lead && names.get(lead.provider),
      lead?.language,
      topics.length,
    ]);
    const written = feed.entries.map(({ article, provider, topics }) => [
      article.title,
      article.url,
      article.published,
      provider.id,
      provider.name,
      article.language,
      topics.length,
    ]);
    expect(read.length).toBeGreaterThan(20);
    expect(read.toSorted()).toEqual(written.toSorted());
  });

  it('give each story once, together and in snapshots of several days', () => {
    const today = atomFeed(SITE, feed);
    const before = atomFeed(SITE, { ...feed, entries: feed.entries.slice(5) });
    const files = { 'a/feed.xml': today, 'b/feed.xml': before, 'feed.json': jsonFeed(SITE, feed) };
    expect(editionOf(files).stories).toHaveLength(feed.entries.length);
  });
});
