import { describe, expect, it } from 'vitest';
import type { StoryId } from '../../bundle/ids.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import type { Article, Story, StoryFile } from '../../bundle/records.ts';
import { FeedCollector } from './collect.ts';
import { feedPath, MOST_ENTRIES, type Feed } from './feed.ts';

const PROVIDERS = ['a.example', 'b.example'].map((id) => ({ id, name: id.toUpperCase() }));
const TOPICS = ['climate', 'ice'].map((id) => ({ id, name: id }));
const FILE = { providers: PROVIDERS, topics: TOPICS, stories: [] } as unknown as StoryFile;
const MANIFEST = {
  title: 'Edition',
  topics: [
    { id: 'climate', name: 'climate', stories: 1 },
    { id: 'ice', name: 'ice', parent: 'climate', stories: 1 },
    { id: 'empty', name: 'empty', stories: 0 },
  ],
} as unknown as Manifest;

function article(provider: number, published: number, title = 'Title'): Article {
  const url = `https://x.example/${published}`;
  return { title, url, published, provider, type: 'article' };
}

function storyOf(id: number, topics: readonly number[], ...articles: Article[]): Story {
  const name = `2026/11/22/s-${id}` as StoryId;
  return { id: name, listed: true, topics: [...topics], articles };
}

/** Feeds of some stories, newest first, by their paths. */
function collect(...stories: Story[]): Map<string, Feed> {
  const feeds = new Map<string, Feed>();
  const collector = new FeedCollector(MANIFEST, (feed) => {
    const path = feedPath(feed.subject);
    if (feeds.has(path)) throw new Error(`${path} was made twice`);
    feeds.set(path, { ...feed, entries: [...feed.entries] });
  });
  for (const story of stories) collector.add({ story, file: FILE });
  collector.finish();
  return feeds;
}

describe('feeds of stories', () => {
  it('are those of the edition, of all topics, of providers with a story', () => {
    const feeds = collect(storyOf(1, [1], article(0, 100)));
    expect([...feeds.keys()].sort()).toEqual([
      'feed',
      'feeds/provider/a.example',
      'feeds/topic/climate',
      'feeds/topic/empty',
      'feeds/topic/ice',
    ]);
    expect(feeds.get('feeds/topic/climate')?.entries).toHaveLength(1);
    expect(feeds.get('feeds/topic/empty')?.entries).toEqual([]);
  });

  it('have a story once, though it has a topic and the one above, and two articles of one provider', () => {
    const feeds = collect(storyOf(1, [0, 1], article(0, 100), article(0, 50)));
    for (const path of ['feed', 'feeds/topic/climate', 'feeds/provider/a.example']) {
      expect(feeds.get(path)?.entries).toHaveLength(1);
    }
  });

  it('of a provider are led by its best article, and tell whether it leads the story', () => {
    const feeds = collect(
      storyOf(1, [], article(0, 100), article(1, 300, 'Best of B'), article(1, 200)),
    );
    expect(feeds.get('feeds/provider/b.example')?.entries).toMatchObject([
      { follows: true, updated: 300, article: { title: 'Best of B' }, provider: PROVIDERS[1] },
    ]);
    expect(feeds.get('feed')?.entries).toMatchObject([
      { follows: false, updated: 300, article: { title: 'Title' }, provider: PROVIDERS[0] },
    ]);
  });

  it('hold the newest, and no more than so many', () => {
    const stories = Array.from({ length: 60 }, (_, at) => storyOf(at, [0], article(0, 1000 - at)));
    const feeds = collect(...stories);
    const lengths = ['feed', 'feeds/topic/climate', 'feeds/provider/a.example'].map(
      (path) => feeds.get(path)?.entries.length,
    );
    expect(lengths).toEqual([MOST_ENTRIES.edition, MOST_ENTRIES.topic, MOST_ENTRIES.provider]);
    expect(feeds.get('feed')?.entries[0]?.id).toBe('2026/11/22/s-0');
  });
});
