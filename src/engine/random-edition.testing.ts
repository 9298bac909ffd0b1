import * as fc from 'fast-check';
import { providerId, storyId, topicId, type Seconds, type StoryId } from '../bundle/ids.ts';
import { hashOfId, SEGMENT_CUT } from '../ingest/encode/cuts.ts';
import { makeArticle, makeEdition, makeStory } from '../ingest/encode/edition.testing.ts';
import type { EditionScale } from '../ingest/encode/encode.ts';
import type { AssembledArticle, AssembledEdition, AssembledStory } from '../ingest/edition.ts';
import { dayOf } from './days.ts';
import { SORTS, type Day, type Query } from './query.ts';

const PROVIDERS = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => providerId.parse(`${name}.example`));
const STRANGER = providerId.parse('stranger.example');
const [WORLD, EUROPE, WALES, SCIENCE, UNKNOWN] = [
  topicId.parse('world'),
  topicId.parse('europe'),
  topicId.parse('wales'),
  topicId.parse('science'),
  topicId.parse('unknown'),
];
const TOPICS = [
  { id: WORLD, name: 'World' },
  { id: EUROPE, name: 'Europe', parent: WORLD },
  { id: WALES, name: 'Wales', parent: EUROPE },
  { id: SCIENCE, name: 'Science' },
];

const START: Seconds = Date.UTC(2019, 11, 20) / 1000;
const DAY = 86_400;
/** Days that an edition reaches over: its bars are days, months or years. */
const SPANS = [3, 50, 400, 9_000];

const cuttingSlugs = new Map<string, string>();

/** A slug after which the encoder ends a segment, so that small editions have several. */
function cuttingSlug(published: Seconds, number: number): string {
  const key = `${dayOf(published)} ${number}`;
  const known = cuttingSlugs.get(key);
  if (known) return known;
  const mask = 2 ** SEGMENT_CUT.bits - 1;
  for (let i = 0; ; i++) {
    const slug = `cut-${number}-${i}`;
    const { id } = makeStory(slug, { articles: [makeArticle({ published })] });
    if ((hashOfId(id) & mask) !== 0) continue;
    cuttingSlugs.set(key, slug);
    return slug;
  }
}

/** Few words, so that queries find something; some akin, some in pieces, some in other scripts. */
const WORDS = ['ferry', 'ferries', 'Café', 'GPT-4', 'merger', 'merged', 'night', '電車', 'nights'];
const TYPED = ['ferry', 'ferr', 'cafe', 'gpt', '4', 'gpt-4', 'merge', 'nigh', '電車', 'xyzzy', 'a'];

const someWords = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });

/** One thing that a query may ask for. */
const asked = fc.oneof(
  fc.constantFrom(...TYPED),
  fc.constantFrom(...TYPED).map((word) => `-${word}`),
  fc.constantFrom(...TYPED).map((word) => `intitle:${word}`),
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map((two) => `"${two.join(' ')}"`),
  fc.tuple(fc.constantFrom(...TYPED), fc.constantFrom(...TYPED)).map((two) => two.join(' OR ')),
  fc.constantFrom('provider:a.example', '-provider:b', 'topic:europe', 'type:video', 'is:listed'),
  fc.constantFrom('is:saved', 'is:unread', '-is:read', 'before:2020', 'after:2019-12-21', 'wales'),
);
const words = fc
  .tuple(fc.array(asked, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' '))
  .map(([parts, end]) => parts.join(' ') + end);

const score = fc.option(fc.nat(3), { nil: undefined });

const coverage = fc.record({
  words: someWords,
  provider: fc.constantFrom(...PROVIDERS),
  type: fc.constantFrom('article' as const, 'video' as const),
  offset: fc.integer({ min: -3 * DAY, max: 3 * DAY }),
  dateOnly: fc.boolean(),
  long: fc.boolean(),
  heat: score,
  quality: score,
});

const story = fc.record({
  at: fc.nat(999),
  /** Seconds into the day, where it is one of its edges. */
  edge: fc.constantFrom(undefined, 0, DAY - 1),
  cut: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  listed: fc.boolean(),
  topics: fc.uniqueArray(fc.constantFrom(WORLD, EUROPE, WALES, SCIENCE), { maxLength: 3 }),
  coverage: fc.array(coverage, { minLength: 1, maxLength: 5 }),
});

type Drawn<T> = T extends fc.Arbitrary<infer U> ? U : never;

function articlesOf(drawn: Drawn<typeof story>, published: Seconds, number: number) {
  return drawn.coverage.map((mark, rank): AssembledArticle => {
    const { provider, type, heat, quality } = mark;
    return makeArticle({
      title: `Story ${number}, rank ${rank}: ${mark.words.join(' ')}`,
      url: `https://${provider}/${number}/${rank}`,
      published: published + (rank === 0 ? 0 : mark.offset),
      provider,
      type,
      ...(mark.dateOnly && { dateOnly: true as const }),
      ...(mark.long && { excerpt: `${rank} ${'word '.repeat(80)}`.trim() }),
      ...(heat !== undefined && { heat }),
      ...(quality !== undefined && { quality }),
      ...(mark.long && { picture: { src: `https://${provider}/${number}.jpg` } }),
    });
  });
}

function storyOf(drawn: Drawn<typeof story>, days: number, number: number): AssembledStory {
  const drawnTime = START + Math.floor((drawn.at / 1000) * days * DAY);
  const published =
    drawn.edge === undefined ? drawnTime : drawnTime - (drawnTime % DAY) + drawn.edge;
  const slug = drawn.cut ? cuttingSlug(published, number) : `story-${number}`;
  return makeStory(slug, {
    listed: drawn.listed,
    topics: drawn.topics,
    articles: articlesOf(drawn, published, number),
  });
}

/** Editions of 1 to 25 stories in several segments, over days, months or decades. */
const anyEdition: fc.Arbitrary<AssembledEdition> = fc
  .tuple(fc.constantFrom(...SPANS), fc.array(story, { minLength: 1, maxLength: 25 }))
  .map(([days, drawn]) =>
    makeEdition(
      drawn.map((one, number) => storyOf(one, days, number)),
      { topics: TOPICS },
    ),
  );

const providers = fc.uniqueArray(fc.constantFrom(...PROVIDERS, STRANGER), { maxLength: 3 });
/** A day of a story, or one beside it: where a range may well be off by one. */
const storyDay = fc.tuple(fc.nat(24), fc.integer({ min: -1, max: 1 }));
/** Left out as often as not, so that answers are seldom empty. */
const optional = { nil: undefined, freq: 1 };

const severalFilters = fc.record({
  providers: fc.oneof(fc.constant([]), providers),
  without: fc.oneof(fc.constant([]), providers),
  type: fc.option(fc.constantFrom('article' as const, 'video' as const), optional),
  topic: fc.option(fc.constantFrom(WORLD, EUROPE, WALES, SCIENCE, UNKNOWN), optional),
  from: fc.option(storyDay, optional),
  to: fc.option(storyDay, optional),
  listed: fc.boolean(),
  sort: fc.constantFrom(...SORTS),
  words: fc.option(words, optional),
  /** Places of stories in the reader's library, those beyond the last of none. */
  saved: fc.uniqueArray(fc.nat(30), { maxLength: 5 }),
  read: fc.uniqueArray(fc.nat(30), { maxLength: 5 }),
});

const NO_FILTER: Drawn<typeof severalFilters> = {
  providers: [],
  without: [],
  type: undefined,
  topic: undefined,
  from: undefined,
  to: undefined,
  listed: false,
  sort: 'newest',
  words: undefined,
  saved: [],
  read: [],
};

const ONE = ['providers', 'without', 'type', 'topic', 'from', 'listed'] as const;

function withoutOthers(drawn: typeof NO_FILTER, kept: (typeof ONE)[number]): typeof NO_FILTER {
  return { ...NO_FILTER, [kept]: drawn[kept] };
}

/** Most of these are counted beforehand. */
const oneFilter = fc
  .tuple(severalFilters, fc.constantFrom(...ONE))
  .map(([drawn, kept]) => withoutOthers(drawn, kept));

const filters = fc.oneof({ weight: 2, arbitrary: severalFilters }, oneFilter);

function queryOf(drawn: Drawn<typeof filters>, { stories }: AssembledEdition): Query {
  const { type, topic, from, to, words: typed, saved, read, ...rest } = drawn;
  const idsAt = (places: readonly number[]): StoryId[] =>
    places.flatMap((place) => stories[place]?.id ?? storyId.parse('2019/12/20/gone'));
  const dayAt = ([at, beside]: readonly [number, number]): Day => {
    const published = stories[at % stories.length]?.articles[0]?.published ?? START;
    return dayOf(published + beside * DAY);
  };
  return {
    ...rest,
    ...(type && { type }),
    ...(topic && { topic }),
    ...(from && { from: dayAt(from) }),
    ...(to && { to: dayAt(to) }),
    ...(typed !== undefined && { words: typed, mine: { saved: idsAt(saved), read: idsAt(read) } }),
  };
}

/** Gives an edition of some stories the parts of one of a million. */
export const SMALL_SCALE: EditionScale = {
  levels: [13, 12, 11],
  groups: { level: 12, most: 2, newest: 1 },
  daySpan: 4,
  index: {
    terms: { least: 40, more: 40, most: 120 },
    page: { least: 2, more: 1, most: 3 },
    mostPages: 2,
  },
};

interface EditionAndQueries {
  readonly edition: AssembledEdition;
  readonly scale: Partial<EditionScale>;
  readonly queries: Query[];
}

/** An edition, and queries of none to all filters; some name what no edition has. */
export const anyEditionAndQueries: fc.Arbitrary<EditionAndQueries> = fc
  .tuple(
    anyEdition,
    fc.constantFrom({}, SMALL_SCALE),
    fc.array(filters, { minLength: 1, maxLength: 5 }),
  )
  .map(([edition, scale, drawn]) => ({
    edition,
    scale,
    queries: drawn.map((one) => queryOf(one, edition)),
  }));
