import { topicId } from '../../src/bundle/ids.ts';
import type { Provider } from '../../src/bundle/records.ts';
import type { Edition, Engine, Facets, FeedCard, SearchNotes } from '../../src/engine/answers.ts';
import type { Query } from '../../src/engine/query.ts';
import { engineOf } from './render-part.tsx';

export interface CardEngineOptions {
  readonly providers?: readonly Provider[];
  readonly notes?: Partial<SearchNotes>;
  /** Told of every page that is asked for. */
  readonly onPage?: (query: Query) => void;
}

/**
 * An engine over a few cards, for tests of what surrounds a search: a story answers to words that
 * all stand in its title, and those are marked.
 */
export function cardEngine(cards: readonly FeedCard[], options: CardEngineOptions = {}): Engine {
  const { providers = [], notes, onPage } = options;
  const found = (query: Query) => cards.flatMap((card) => matched(card, query.words) ?? []);
  return engineOf({
    edition: async () => editionOf(cards),
    page: async (query, { offset, limit }) => {
      onPage?.(query);
      const all = found(query);
      const slots = all.map((card, position) => ({ position, card }));
      return {
        total: all.length,
        exact: true,
        offset,
        slots: slots.slice(offset, offset + limit),
        ...(query.words !== undefined && { search: { remarks: [], ...notes } }),
      };
    },
    facets: async (query) => ({
      ...facetsOf(found(query)),
      without: query.words === undefined ? [] : [{ filter: 'words', stories: cards.length }],
    }),
    findProviders: async (text, limit) =>
      providers
        .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
        .slice(0, limit),
  });
}

function matched(card: FeedCard, words: string | undefined): FeedCard | undefined {
  if (words === undefined) return card;
  const title = card.title.toLowerCase();
  const starts = words
    .toLowerCase()
    .split(' ')
    .map((word) => ({ start: title.indexOf(word), end: title.indexOf(word) + word.length }));
  if (starts.some(({ start }) => start < 0)) return undefined;
  return { ...card, match: { title: starts.sort((a, b) => a.start - b.start), excerpt: [] } };
}

function facetsOf(cards: readonly FeedCard[]): Facets {
  return {
    total: cards.length,
    providers: cards.slice(0, 1).map(({ provider }) => ({ provider, stories: cards.length })),
    moreProviders: 0,
    topics: [{ id: topicId.parse('cities'), stories: cards.length }],
    types: { article: cards.length, video: 0 },
    anyType: cards.length,
    listed: cards.length,
    dates: [],
    bar: 'day',
    without: [],
  };
}

function editionOf(cards: readonly FeedCard[]): Edition {
  const times = cards.map(({ published }) => published);
  const stories = cards.length;
  // What a page reads of a manifest; there are no files.
  const edition: Pick<Edition, 'title' | 'counts' | 'types' | 'span' | 'intake' | 'topics'> = {
    title: 'The Card Edition',
    counts: { stories, listed: stories, articles: stories, videos: 0, providers: 1, topics: 1 },
    types: { article: stories, video: 0 },
    span: { first: Math.min(...times), last: Math.max(...times) },
    intake: { read: stories, merged: 0, leftOut: 0, rejected: 0, secured: 0 },
    topics: [{ id: topicId.parse('cities'), name: 'Cities', stories }],
  };
  return edition as Edition;
}
