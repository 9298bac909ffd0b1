import { describe, expect, it } from 'vitest';
import { providerId, storyId, topicId } from '../bundle/ids.ts';
import {
  FIRST_DAY,
  makeArticle,
  makeEdition,
  makeManyStories,
  makeStory,
} from '../ingest/encode/edition.testing.ts';
import { createEngine } from './engine.ts';
import type { FetchFile } from './fetch-file.ts';
import { nextTurn } from './match.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING, type Query } from './query.ts';
import { createStore } from './store.ts';

const FIRST_PAGE = { offset: 0, limit: 24 };
const HARBOUR = providerId.parse('harbour.example');
const VALLEY = providerId.parse('valley.example');
const SEA = topicId.parse('sea');

const ferry = makeStory('ferry', {
  aliases: [storyId.parse('2026-10-30/boat'.replaceAll('-', '/'))],
  topics: [SEA],
  articles: [
    makeArticle({ title: 'Ferry found', provider: HARBOUR, url: 'https://harbour.example/ferry' }),
    makeArticle({
      title: 'The ferry that came back',
      excerpt: 'word '.repeat(100).trim(),
      provider: VALLEY,
      url: 'https://valley.example/ferry',
      published: FIRST_DAY + 3_600,
    }),
  ],
});
const owls = makeStory('owls', {
  listed: false,
  articles: [makeArticle({ published: FIRST_DAY + 86_400, provider: HARBOUR })],
});
const EDITION = makeEdition([ferry, owls]);

describe('what an engine fetches', () => {
  const bundle = new MemoryBundle(makeEdition(makeManyStories(2_000)));
  /** One segment. */
  const small = new MemoryBundle(makeEdition(makeManyStories(250)));
  const folders = (paths: readonly string[]): string[] =>
    [...new Set(paths.map((path) => path.split('/')[0] ?? ''))].sort();

  it.each([
    ['newest', ['cards', 'manifest.json']],
    ['oldest', ['cards', 'directories', 'manifest.json']],
  ] as const)(
    'is the manifest and the cards of the page for a feed, %s first',
    async (sort, read) => {
      const engine = bundle.engine();
      bundle.takeFetched();
      const page = await engine.page({ ...EVERYTHING, sort }, FIRST_PAGE);
      const fetched = bundle.takeFetched();
      expect(page.slots).toHaveLength(24);
      expect(folders(fetched)).toEqual(read);
      expect(fetched.length).toBeLessThanOrEqual(8);
      expect(new Set(fetched).size).toBe(fetched.length);
    },
  );

  it('is the lists of its keys for a filter, and nothing more for the next page', async () => {
    const engine = small.engine();
    await engine.page({ ...EVERYTHING, sort: 'oldest' }, FIRST_PAGE);
    small.takeFetched();
    const query = { ...EVERYTHING, topic: topicId.parse('topic-3') };
    await engine.page(query, FIRST_PAGE);
    expect(folders(small.takeFetched())).toEqual(['cards', 'pages', 'terms']);
    await engine.page(query, { offset: 24, limit: 24 });
    expect(folders(small.takeFetched())).toEqual(['cards']);
  });

  it('is the addresses of a segment and one file of stories for a story', async () => {
    const engine = small.engine();
    await engine.page(EVERYTHING, FIRST_PAGE);
    small.takeFetched();
    const answer = await engine.story(storyId.parse('2026/11/02/event-7'));
    expect(answer?.story.articles.map(({ title }) => title)).toContain('Report 0 on event 7');
    const fetched = small.takeFetched();
    expect(folders(fetched)).toEqual(['addresses', 'directories', 'stories']);
    expect(fetched).toHaveLength(3);
  });

  it('is how many stories each day has, and no more, for days without stories', async () => {
    const engine = bundle.engine();
    bundle.takeFetched();
    const page = await engine.page({ ...EVERYTHING, from: '2030-01-01' }, FIRST_PAGE);
    expect(page).toEqual({ total: 0, exact: true, offset: 0, slots: [] });
    expect(folders(bundle.takeFetched())).toEqual(['days', 'manifest.json']);
  });

  it('for counts comes after what it fetches for stories that are asked for with them', async () => {
    const cards = Promise.withResolvers<void>();
    const slow: FetchFile = async (path, ...more) => {
      if (path.startsWith('cards/')) await cards.promise;
      return small.fetchFile(path, ...more);
    };
    const engine = createEngine(createStore(slow));
    // Their code is there before.
    await engine.facets(EVERYTHING);
    // Two filters, whose counts the bundle does not hold.
    const query: Query = { ...EVERYTHING, listed: true, type: 'article' };
    const page = engine.page(query, FIRST_PAGE);
    const facets = engine.facets(query);
    small.takeFetched();
    for (let turn = 0; turn < 50; turn++) await nextTurn();
    expect(folders(small.takeFetched())).not.toContain('facets');
    cards.resolve();
    await Promise.all([page, facets]);
    expect(folders(small.takeFetched())).toContain('facets');
  });
});

describe('a page', () => {
  it('shows the next best article, and says instead of whom, when the lead is left out', async () => {
    const engine = new MemoryBundle(EDITION).engine();
    const page = await engine.page({ ...EVERYTHING, without: [HARBOUR] }, FIRST_PAGE);
    expect(page.total).toBe(1);
    expect(page.slots).toMatchObject([
      {
        position: 0,
        card: {
          id: ferry.id,
          title: 'The ferry that came back',
          published: FIRST_DAY + 3_600,
          storyPublished: FIRST_DAY,
          provider: { id: VALLEY, name: 'valley' },
          leadInsteadOf: { id: HARBOUR, name: 'harbour' },
          articles: 1,
          providers: 1,
          marks: [
            { provider: HARBOUR, counts: false, lead: false },
            { provider: VALLEY, counts: true, lead: true },
          ],
        },
      },
    ]);
    const [slot] = page.slots;
    expect(slot && 'card' in slot && slot.card.excerpt).toMatch(/^(word )+word…$/);
  });

  it('ends with the last second of its last day', async () => {
    const engine = new MemoryBundle(EDITION).engine();
    const page = await engine.page({ ...EVERYTHING, to: '2026-11-02' }, FIRST_PAGE);
    expect(page.total).toBe(1);
    const both = await engine.page({ ...EVERYTHING, to: '2026-11-03' }, FIRST_PAGE);
    expect(both.total).toBe(2);
  });

  it('refuses what is no day', async () => {
    const engine = new MemoryBundle(EDITION).engine();
    const page = engine.page({ ...EVERYTHING, from: 'yesterday' }, FIRST_PAGE);
    await expect(page).rejects.toThrow('not a day: yesterday');
  });
});

describe('the facets of a view with nothing in it', () => {
  it('say what each filter holds back', async () => {
    const engine = new MemoryBundle(EDITION).engine();
    const query = { ...EVERYTHING, providers: [VALLEY], from: '2026-11-03' };
    const { without, providers } = await engine.facets(query);
    expect(without).toEqual([
      { filter: 'providers', stories: 1 },
      { filter: 'dates', stories: 1 },
    ]);
    expect(providers).toEqual([
      { provider: { id: HARBOUR, name: 'harbour' }, stories: 1 },
      { provider: { id: VALLEY, name: 'valley' }, stories: 0 },
    ]);
  });
});

describe('a story', () => {
  const engine = new MemoryBundle(EDITION).engine();
  const find = (address: string) => engine.story(address as typeof ferry.id);

  it('is found by its address, with its providers at hand', async () => {
    expect(await find(ferry.id)).toMatchObject({
      asked: ferry.id,
      story: {
        id: ferry.id,
        listed: true,
        topics: [{ id: SEA, name: 'sea' }],
        articles: [{ provider: { id: HARBOUR } }, { provider: { id: VALLEY } }],
        links: [],
      },
    });
  });

  it('is found by an old address', async () => {
    const answer = await find('2026/10/30/boat');
    expect(answer?.asked).toBe('2026/10/30/boat');
    expect(answer?.story.id).toBe(ferry.id);
  });

  it.each([
    '2026/11/02/ferries',
    '2026/11/03/ferry',
    '1999/01/01/ferry',
    '2026/02/31/ferry',
    'ferry',
    '../../manifest.json',
    '2026/11/02/__proto__',
    '',
  ])('is not there at %j', async (address) => {
    expect(await find(address)).toBeUndefined();
  });
});

describe('a provider', () => {
  it('has a profile, wherever in the files it stands', async () => {
    const bundle = new MemoryBundle(makeEdition(makeManyStories(50)));
    const engine = bundle.engine();
    const profile = await engine.provider(providerId.parse('outlet7.example'));
    expect(profile).toMatchObject({ name: 'outlet7', stories: 4 });
    expect(await engine.provider(providerId.parse('aaa.example'))).toBeUndefined();
    expect(await engine.provider(providerId.parse('zzz.example'))).toBeUndefined();
    expect(bundle.takeFetched()).toHaveLength(2);
  });
});
