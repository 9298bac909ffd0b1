// @vitest-environment jsdom
import * as fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { ProviderId, StoryId, TopicId } from '../../bundle/ids.ts';
import { atomFeed } from './atom.ts';
import { canBeNamed, feedPath, type Feed, type FeedEntry, type Subject } from './feed.ts';
import { atomProblems, jsonFeedSchema } from './feed-rules.testing.ts';
import { jsonFeed } from './json-feed.ts';

const SITE = { base: '/archive/', origin: 'https://news.example' };
const DAY = Date.parse('2026-11-22T08:00:00Z') / 1000;
const TIDEWATCH = { id: 'tidewatch.example' as ProviderId, name: 'The Tidewatch' };

function entryOf(fields: Partial<FeedEntry['article']>, rest: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: '2026/11/22/ferry' as StoryId,
    article: {
      title: 'Ferry found',
      url: 'https://tidewatch.example/ferry',
      published: DAY,
      provider: 0,
      type: 'article',
      ...fields,
    },
    provider: TIDEWATCH,
    follows: false,
    topics: [{ id: 'transport' as TopicId, name: 'Transport' }],
    updated: DAY + 3600,
    ...rest,
  };
}

function feedOf(entries: readonly FeedEntry[], subject: Subject = { kind: 'edition' }): Feed {
  return { subject, edition: 'The Sample Edition', entries };
}

/** Both forms of a feed, read by parsers that did not write them, and held against the rules. */
function read(feed: Feed) {
  const [atom, json] = [atomFeed(SITE, feed), jsonFeed(SITE, feed)];
  expect(atomProblems(atom)).toEqual([]);
  expect(jsonFeedSchema.safeParse(JSON.parse(json)).error).toBeUndefined();
  return { atom: parseAtomFeed(atom), json: parseJsonFeed(json) };
}

const HOSTILE = '</title><script>alert(1)</script> & "]]>" <!-- \u0000\u0008\u001b\ud800 \ufffe 🛶';
const HARMLESS = '</title><script>alert(1)</script> & "]]>" <!--   🛶';

describe('a feed', () => {
  it('says of a story what a reader of feeds shows, and where it stands here and there', () => {
    const { atom, json } = read(feedOf([entryOf({ excerpt: 'It drifted.', language: 'en' })]));
    expect(atom).toMatchObject({
      id: 'https://news.example/archive/',
      title: { value: 'The Sample Edition' },
      updated: '2026-11-22T09:00:00Z',
    });
    const [entry] = atom.entries ?? [];
    expect(entry?.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['alternate', 'https://news.example/archive/story/2026/11/22/ferry'],
      ['via', 'https://tidewatch.example/ferry'],
    ]);
    expect(entry?.authors?.[0]?.name).toBe('The Tidewatch');
    expect(entry?.categories?.[0]).toMatchObject({ term: 'transport', label: 'Transport' });
    expect(json.items?.[0]).toMatchObject({
      id: 'https://news.example/archive/story/2026/11/22/ferry',
      url: 'https://news.example/archive/story/2026/11/22/ferry',
      external_url: 'https://tidewatch.example/ferry',
      title: 'Ferry found',
      summary: 'It drifted.',
      language: 'en',
      tags: ['Transport'],
    });
  });

  it('stands apart from pages, and says where it stands', () => {
    const subject = { kind: 'topic', id: 'größe' as TopicId, name: 'Größe' } as const;
    expect(feedPath(subject)).toBe('feeds/topic/größe');
    const { atom, json } = read(feedOf([], subject));
    expect(json.feed_url).toBe('https://news.example/archive/feeds/topic/gr%C3%B6%C3%9Fe.json');
    expect(atom.links?.[0]?.href).toBe(
      'https://news.example/archive/feeds/topic/gr%C3%B6%C3%9Fe.xml',
    );
    expect(json.title).toBe('Größe · The Sample Edition');
  });

  it('names an article that does not lead its story apart from the story', () => {
    const follows = entryOf({}, { follows: true });
    const { atom } = read(feedOf([entryOf({}), follows]));
    const ids = atom.entries?.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('keeps hostile titles as text, without what no XML document may hold', () => {
    const provider = { ...TIDEWATCH, name: HOSTILE };
    const topics = [{ id: 'transport' as TopicId, name: HOSTILE }];
    const fields = { title: HOSTILE, excerpt: HOSTILE };
    const { atom, json } = read(feedOf([entryOf(fields, { provider, topics })]));
    const [entry] = atom.entries ?? [];
    expect(entry?.title?.value).toBe(HARMLESS);
    expect(entry?.summary?.value).toBe(HARMLESS);
    expect(entry?.authors?.[0]?.name).toBe(HARMLESS);
    expect(json.items?.[0]).toMatchObject({ title: HARMLESS, tags: [HARMLESS] });
  });

  it('has a title where nothing of one is left', () => {
    const { json } = read(feedOf([entryOf({ title: '\u0001', excerpt: '\u0002 ' })]));
    expect(json.items?.[0]).toMatchObject({ title: '2026/11/22/ferry' });
    expect(json.items?.[0]).not.toHaveProperty('summary');
  });

  it('is valid whatever stands in a story', () => {
    const anything = fc.string({ unit: 'binary', minLength: 1 });
    const link = fc.webUrl({ withQueryParameters: true, withFragments: true });
    const odd = fc.constantFrom('', '/a|b^c`{d}', '/ü?q=<x>"&y', '/[1]', '/%zz', '\ud800');
    fc.assert(
      fc.property(anything, anything, anything, link, odd, (title, excerpt, name, url, tail) => {
        const fields = { title, excerpt, url: new URL(url).origin + tail };
        const { json } = read(feedOf([entryOf(fields, { provider: { ...TIDEWATCH, name } })]));
        expect(json.items).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it('is named by what a file may be named by', () => {
    expect(canBeNamed('tidewatch.example')).toBe(true);
    expect(canBeNamed('ü'.repeat(200))).toBe(false);
  });
});
