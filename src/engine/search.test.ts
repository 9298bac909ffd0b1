import { describe, expect, it } from 'vitest';
import { providerId, storyId, topicId } from '../bundle/ids.ts';
import {
  FIRST_DAY,
  makeArticle,
  makeEdition,
  makeManyStories,
  makeStory,
} from '../ingest/encode/edition.testing.ts';
import { levelOf } from '../ingest/encode/cuts.ts';
import type { AssembledStory } from '../ingest/edition.ts';
import type { FeedCard, Page, TextRange } from './answers.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING, type Query } from './query.ts';

const FIRST_PAGE = { offset: 0, limit: 24 };
const VALLEY = providerId.parse('valley.example');

const HOUR = 3_600;
const merger = makeStory('merger', {
  articles: [
    makeArticle({
      title: 'Court lets the memory makers’ merger stand',
      excerpt: 'The ruling ends a year of appeals.',
      url: 'https://tidewatch.example/merger',
    }),
    makeArticle({
      title: 'Chip giants may join, judges say',
      url: 'https://valley.example/chips',
      provider: VALLEY,
      published: FIRST_DAY + HOUR,
    }),
  ],
});
const mentions = makeStory('mentions', {
  articles: [
    makeArticle({
      title: 'What the week brought',
      excerpt: 'Buses at night, a merger of memory makers, and owls.',
      url: 'https://tidewatch.example/week',
      published: FIRST_DAY + 5 * HOUR,
    }),
  ],
});
const buses = makeStory('buses', {
  topics: [topicId.parse('cities')],
  articles: [
    makeArticle({
      title: 'Night buses return to the café',
      url: 'https://tidewatch.example/buses',
      published: FIRST_DAY + 2 * HOUR,
    }),
  ],
});
const EDITION = makeEdition([merger, mentions, buses]);

function search(words: string, more: Partial<Query> = {}): Promise<Page> {
  const query: Query = { ...EVERYTHING, sort: 'relevance', words, ...more };
  return new MemoryBundle(EDITION).engine().page(query, FIRST_PAGE);
}

function cardsOf({ slots }: Page): FeedCard[] {
  return slots.flatMap((slot) => ('card' in slot ? [slot.card] : []));
}

async function found(words: string): Promise<string[]> {
  return cardsOf(await search(words)).map(({ id }) => id.split('/').at(-1) ?? '');
}

function marked(text: string, ranges: readonly TextRange[] = []): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}

describe('a search', () => {
  it.each([
    ['merger', ['merger', 'mentions']],
    ['memory makers', ['merger', 'mentions']],
    ['mergers ', ['merger', 'mentions']],
    ['"memory makers"', ['merger', 'mentions']],
    ['"makers memory"', []],
    ['intitle:merger', ['merger']],
    ['intitle:"memory makers"', ['merger']],
    ['cafe', ['buses']],
    ['merg', ['merger', 'mentions']],
    ['chip giants', ['merger']],
    ['merger -owls', ['merger']],
    ['appeals OR owls', ['mentions', 'merger']],
    ['cities', ['buses']],
    ['valley', ['merger']],
    ['provider:valley', ['merger']],
    ['topic:cities night', ['buses']],
    ['before:2026-11-02', []],
    ['after:2026-11-01 buses', ['buses', 'mentions']],
    ['xyzzy', []],
    ['(', ['mentions', 'buses', 'merger']],
  ])('for %j finds %j, the most relevant first', async (words, ids) => {
    expect(await found(words)).toEqual(ids);
  });

  it('marks what was found in headline and excerpt', async () => {
    const [card] = cardsOf(await search('merger appeal'));
    expect(marked(card?.title ?? '', card?.match?.title)).toEqual(['merger']);
    expect(marked(card?.excerpt ?? '', card?.match?.excerpt)).toEqual(['appeals']);
    expect(card?.match?.article).toBeUndefined();
  });

  it('reads the file of a story along with its card, where that article is in it', async () => {
    const bundle = new MemoryBundle(EDITION);
    const query: Query = { ...EVERYTHING, sort: 'relevance', words: 'giants' };
    await bundle.engine().page(query, FIRST_PAGE);
    const kinds = bundle.fetched.map((path) => path.split('/', 1)[0]);
    const read = kinds.filter((kind) => ['directories', 'cards', 'stories'].includes(kind ?? ''));
    // The cards of the newest stories are named in the manifest.
    expect(read).toEqual(['directories', 'cards', 'stories']);
  });

  it('says which article has the words, where the one shown does not', async () => {
    const [card] = cardsOf(await search('giants'));
    const article = card?.match?.article;
    expect(card?.title).toMatch('Court');
    expect(article).toMatchObject({
      url: 'https://valley.example/chips',
      provider: { id: VALLEY },
    });
    expect(marked(article?.title ?? '', article?.marks)).toEqual(['giants']);
  });

  it.each([
    ['mergre', 'merger'],
    ['"night" bsues', '"night" buses'],
    ['emrger -owls', 'merger -owls'],
    ['meger', 'merger'],
  ])('offers, for %j, %j', async (typed, meant) => {
    const page = await search(typed);
    expect(page).toMatchObject({ total: 0, search: { didYouMean: meant } });
  });

  it.each(['merger', 'xyzzy', 'merger -xyzzz', ''])('offers nothing for %j', async (words) => {
    expect((await search(words)).search?.didYouMean).toBeUndefined();
  });

  it('knows what the reader saved and read', async () => {
    const mine = { saved: [merger.id], read: [storyId.parse('2000/01/01/gone'), buses.id] };
    const ids = async (words: string) =>
      cardsOf(await search(words, { mine, sort: 'newest' })).map(({ id }) => id);
    expect(await ids('is:saved')).toEqual([merger.id]);
    expect(await ids('is:unread')).toEqual([mentions.id, merger.id]);
    expect(await ids('is:read night')).toEqual([buses.id]);
  });

  it('fetches no whole story to know which were read', async () => {
    const bundle = new MemoryBundle(EDITION);
    const read = EDITION.stories.map(({ id }) => id);
    const query: Query = { ...EVERYTHING, words: 'is:unread', mine: { saved: [], read } };
    expect((await bundle.engine().page(query, FIRST_PAGE)).slots).toEqual([]);
    expect(bundle.takeFetched().filter((path) => path.startsWith('stories/'))).toEqual([]);
  });
});

describe('hostile words', () => {
  it.each([
    ['10,000 characters', 'a'.repeat(10_000)],
    ['10,000 words', 'merger '.repeat(1_429)],
    ['a lone surrogate', 'merger \ud800 \udc00x'],
    ['a regular expression', '^(a+)+$ [\\w.]*(?<=x)'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['only operators', 'OR AND - -- "" is: provider: before:'],
    ['right to left', '\u202e\u05e9\u05dc\u05d5\u05dd\u202c'],
    ['emoji', '👩‍👩‍👧‍👦 🇵🇹'],
    ['null characters', 'mer\0ger\0'],
    ['prototype names', '__proto__ constructor toString'],
    ['a path', '../../manifest.json %2e%2e'],
    ['nothing but prefixes', 'a b c d e f g'],
  ])('of %s give an answer, never an error', async (_, words) => {
    const engine = new MemoryBundle(EDITION).engine();
    const query: Query = { ...EVERYTHING, sort: 'relevance', words };
    const page = await engine.page(query, FIRST_PAGE);
    const facets = await engine.facets(query);
    expect(page).toMatchObject({ exact: true, total: facets.total });
    expect(page.slots).toHaveLength(page.total);
  });
});

/** A story in the middle of many, with which the encoder ends a volume. */
function endOfVolume(): AssembledStory {
  const published = FIRST_DAY + 1_000 * 900 + 1;
  for (let i = 0; ; i++) {
    const story = makeStory(`end-${i}`, {
      articles: [makeArticle({ title: 'Report on the last event', published })],
    });
    if (levelOf(story.id) >= 12) return story;
  }
}

describe('a search with more matches than are ranked', () => {
  const STORIES = 1_500;
  const bundle = new MemoryBundle(makeEdition([...makeManyStories(STORIES - 1), endOfVolume()]));
  const query: Query = { ...EVERYTHING, sort: 'relevance', words: 'event report' };

  it('ranks the newest and lets the others follow by date, each once', async () => {
    const engine = bundle.engine();
    const page = await engine.page(query, { offset: 0, limit: STORIES });
    const ranked = page.search?.ranked ?? 0;
    const times = cardsOf(page).map(({ storyPublished }) => storyPublished);
    expect(page).toMatchObject({ total: STORIES, exact: true });
    expect(ranked).toBeGreaterThanOrEqual(256);
    expect(ranked).toBeLessThan(STORIES);
    expect(new Set(times).size).toBe(STORIES);
    const rest = times.slice(ranked);
    expect(rest).toEqual(rest.toSorted((a, b) => b - a));
    expect(Math.max(...rest)).toBeLessThan(Math.min(...times.slice(0, ranked)));
    const across = await engine.page(query, { offset: ranked - 5, limit: 10 });
    expect(cardsOf(across).map(({ storyPublished }) => storyPublished)).toEqual(
      times.slice(ranked - 5, ranked + 5),
    );
  });

  it('looks no further for its first page than it must, and says that its total is not exact', async () => {
    const engine = bundle.engine();
    bundle.takeFetched();
    const first = await engine.page(query, FIRST_PAGE);
    expect(first.exact).toBe(false);
    expect(first.total).toBeLessThan(STORIES);
    expect((await engine.facets(query)).total).toBe(STORIES);
  });
});

describe('a position', () => {
  it.each([
    ['newest', '2026-11-03', 0],
    ['newest', '2026-11-02', 0],
    ['newest', '2026-11-01', 3],
    ['oldest', '2026-11-02', 0],
    ['oldest', '2026-11-03', 3],
  ] as const)('in %s order of %s is %i', async (sort, day, position) => {
    const engine = new MemoryBundle(EDITION).engine();
    expect(await engine.position({ ...EVERYTHING, sort }, day)).toBe(position);
  });

  it('counts only stories of the view', async () => {
    const edition = makeEdition(makeManyStories(500));
    const engine = new MemoryBundle(edition).engine();
    const query: Query = { ...EVERYTHING, topic: topicId.parse('topic-3') };
    const position = await engine.position(query, '2026-11-04');
    const { slots } = await engine.page(query, { offset: position - 1, limit: 2 });
    const days = slots.map((slot) => ('card' in slot ? slot.card.id.slice(0, 10) : ''));
    expect(days).toEqual(['2026/11/05', '2026/11/04']);
  });
});

describe('providers by name', () => {
  it('are found by the beginning of a word, or of the domain', async () => {
    const engine = new MemoryBundle(EDITION).engine();
    expect(await engine.findProviders('VAL', 5)).toEqual([{ id: VALLEY, name: 'valley' }]);
    expect(await engine.findProviders('alley', 5)).toEqual([]);
    expect(await engine.findProviders(' ', 5)).toEqual([]);
  });

  it('are counted beyond the hundred that facets list', async () => {
    const stories = Array.from({ length: 130 }, (_, i) =>
      makeStory(`s${i}`, {
        articles: [
          makeArticle({
            provider: providerId.parse(`p${i}.example`),
            url: `https://p${i}.example/`,
          }),
        ],
      }),
    );
    const engine = new MemoryBundle(makeEdition(stories)).engine();
    for (const query of [EVERYTHING, { ...EVERYTHING, words: 'ferry' }]) {
      const { providers, moreProviders } = await engine.facets(query);
      expect([providers.length, moreProviders]).toEqual([100, 30]);
      expect(await engine.providers(query)).toHaveLength(130);
    }
  });
});
