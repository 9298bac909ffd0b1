import { BundleProblem } from '../bundle/problems.ts';
import type { Engine, Page, SearchNotes, Slot } from './answers.ts';
import type { CardMatcher } from './card-match.ts';
import { startOfDay, DAY_SECONDS } from './days.ts';
import { EditionReader } from './edition-reader.ts';
import { toFailure } from './failure.ts';
import { feedCard } from './feed-card.ts';
import { findStory } from './find-story.ts';
import type { Match, Matcher } from './match.ts';
import { createMatcher, keyOfQuery } from './matcher.ts';
import { countBefore, placeOf, takePage, type PageRange, type Place, type Taken } from './order.ts';
import { findProfile } from './profiles.ts';
import type { Query } from './query.ts';
import type { Ranking } from './ranking.ts';
import { Budget, SharedCache } from './shared-cache.ts';
import type { Store } from './store.ts';
import { loadWordsCode } from './words-code.ts';

/** Bytes of rankings that are kept. */
const RANKING_BYTES = 1024 * 1024;

/** What is made once of a manifest. */
interface Opened {
  readonly edition: EditionReader;
  readonly matcher: Matcher;
  readonly rankings: SharedCache<Ranking | undefined>;
}

interface SlotRequest {
  readonly position: number;
  readonly place: Place;
  readonly query: Query;
  readonly cardMatcher: CardMatcher | undefined;
  /** Its file will be read for the headline that has the words. */
  readonly elsewhere: boolean;
}

/** A story of a page, or why it can't be shown: one bad file costs its own slots only. */
async function slotOf(
  { position, place, query, cardMatcher, elsewhere }: SlotRequest,
  signal?: AbortSignal,
): Promise<Slot> {
  // Along with the card, not after it; what fails here fails where it is used.
  if (elsewhere) place.segment.story(place.ordinal, signal).catch(() => {});
  try {
    const card = await feedCard(place, query, signal);
    return { position, card: cardMatcher ? await cardMatcher(card, place, signal) : card };
  } catch (error) {
    if (error instanceof BundleProblem) return { position, failure: toFailure(error) };
    throw error;
  }
}

function rankOnce({ rankings }: Opened, match: Match, query: Query) {
  const load = async (signal: AbortSignal) => {
    const { rankNewest } = await loadWordsCode();
    const ranking = await rankNewest(match, signal);
    return { value: ranking, weight: 64 + (ranking?.ordinals.byteLength ?? 0) };
  };
  return (signal?: AbortSignal) => rankings.get(keyOfQuery(query), load, signal);
}

async function notesOf(
  { edition, matcher }: Opened,
  { query, match, taken }: { query: Query; match: Match; taken: Taken },
  signal?: AbortSignal,
): Promise<SearchNotes> {
  const { suggestWords } = await loadWordsCode();
  const didYouMean = await suggestWords(edition, matcher, { query, taken }, signal);
  return {
    ...(didYouMean !== undefined && { didYouMean }),
    ...(taken.ranked !== undefined && { ranked: taken.ranked }),
    remarks: match.remarks,
  };
}

// What only words or counts need is loaded with the first of them: a first page has neither.

async function cardMatcherOf(match: Match, stories: readonly number[], signal?: AbortSignal) {
  if (!match.terms) return undefined;
  const { createCardMatcher, foundElsewhere } = await loadWordsCode();
  const elsewhere = await foundElsewhere(match, stories, signal);
  return { matcher: createCardMatcher(match.terms), elsewhere };
}

async function answerPage(
  opened: Opened,
  query: Query,
  range: PageRange,
  signal?: AbortSignal,
): Promise<Page> {
  const { edition, matcher } = opened;
  const match = await matcher(query, signal);
  const order = { sort: query.sort, range };
  const rank = rankOnce(opened, match, query);
  const taken = await takePage(match, edition.segments, order, rank, signal);
  const cards = await cardMatcherOf(match, taken.ordinals, signal);
  const [slots, search] = await Promise.all([
    Promise.all(
      taken.ordinals.map((ordinal, i) => {
        const place = placeOf(edition.segments, ordinal);
        const elsewhere = cards?.elsewhere.has(ordinal) ?? false;
        const cardMatcher = cards?.matcher;
        const position = range.offset + i;
        return slotOf({ position, place, query, cardMatcher, elsewhere }, signal);
      }),
    ),
    query.words === undefined ? undefined : notesOf(opened, { query, match, taken }, signal),
  ]);
  const { total, exact } = taken;
  return { total, exact, ...(search && { search }), offset: range.offset, slots };
}

/** Answers questions about the edition in a store. Nothing is read before the first question. */
export function createEngine(store: Store): Engine {
  let opened: Opened | undefined;
  let answering: Promise<unknown> = Promise.resolve();

  async function open(signal?: AbortSignal, words?: string): Promise<Opened> {
    // What fails here fails where it is used.
    if (words !== undefined) loadWordsCode().catch(() => {});
    const manifest = await store.manifest(signal);
    if (!opened) {
      const edition = new EditionReader(store, manifest);
      const rankings = new SharedCache<Ranking | undefined>(new Budget(RANKING_BYTES));
      opened = { edition, matcher: createMatcher(edition), rankings };
    }
    return opened;
  }

  return {
    edition: (signal) => store.manifest(signal),
    page: (query, range, signal) => {
      const page = open(signal, query.words).then((own) => answerPage(own, query, range, signal));
      answering = page.catch(() => {});
      return page;
    },
    facets: async (query, signal) => {
      // Stories first: counts would share the line with them.
      await answering;
      const { edition, matcher } = await open(signal);
      const { countFacets } = await import('./facets.ts');
      return countFacets(edition, matcher, query, signal);
    },
    providers: async (query, signal) => {
      const { edition, matcher } = await open(signal);
      const { countProviders } = await import('./facets.ts');
      return countProviders(edition, matcher, query, signal);
    },
    position: async (query, day, signal) => {
      const { edition, matcher } = await open(signal);
      const newest = query.sort !== 'oldest';
      const first = startOfDay(day);
      const [match, ordinal] = await Promise.all([
        matcher(query, signal),
        edition.days.olderThan(newest ? first + DAY_SECONDS : first, signal),
      ]);
      return countBefore(match, ordinal, newest, signal);
    },
    findProviders: async (text, limit, signal) => {
      const { edition } = await open(signal);
      return edition.providers.find(text, limit, signal);
    },
    story: async (address, signal) => {
      const { edition } = await open(signal);
      return findStory(edition, address, signal);
    },
    provider: async (id, signal) => findProfile(store, await store.manifest(signal), id, signal),
    rejects: async (signal) => {
      const { rejects } = await store.manifest(signal);
      return rejects ? store.rejects(rejects, signal) : { rejected: [], notes: [] };
    },
  };
}
