import type { Manifest } from '../bundle/manifest.ts';
import { BundleProblem } from '../bundle/problems.ts';
import type { Engine, Page, SearchNotes, Slot } from './answers.ts';
import type { CardMatcher } from './card-match.ts';
import { createCurrent } from './current.ts';
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
  readonly manifest: Manifest;
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

function lacksStories({ slots }: Page): boolean {
  return slots.some((slot) => 'failure' in slot && slot.failure.kind === 'missing');
}

/**
 * Answers questions about the edition in a store. Nothing is read before the first question. Once a
 * file of it is gone, and another edition has taken its place, questions are answered from that.
 */
export function createEngine(store: Store): Engine {
  let answering: Promise<unknown> = Promise.resolve();
  const { ask, renewed } = createCurrent<Opened>(store, (manifest) => {
    const edition = new EditionReader(store, manifest);
    const rankings = new SharedCache<Ranking | undefined>(new Budget(RANKING_BYTES));
    return { manifest, edition, matcher: createMatcher(edition), rankings };
  });
  return {
    edition: (signal) => ask(async ({ manifest }) => manifest, signal),
    page: (query, range, signal) => {
      // What fails here fails where it is used.
      if (query.words !== undefined) loadWordsCode().catch(() => {});
      const page = ask((own) => answerPage(own, query, range, signal), signal, lacksStories);
      answering = page.catch(() => {});
      return page;
    },
    facets: async (query, signal) => {
      // Stories first: counts would share the line with them.
      await answering;
      return ask(async ({ edition, matcher }) => {
        const { countFacets } = await import('./facets.ts');
        return countFacets(edition, matcher, query, signal);
      }, signal);
    },
    providers: (query, signal) =>
      ask(async ({ edition, matcher }) => {
        const { countProviders } = await import('./facets.ts');
        return countProviders(edition, matcher, query, signal);
      }, signal),
    position: (query, day, signal) =>
      ask(async ({ edition, matcher }) => {
        const newest = query.sort !== 'oldest';
        const first = startOfDay(day);
        const [match, ordinal] = await Promise.all([
          matcher(query, signal),
          edition.days.olderThan(newest ? first + DAY_SECONDS : first, signal),
        ]);
        return countBefore(match, ordinal, newest, signal);
      }, signal),
    findProviders: (text, limit, signal) =>
      ask(({ edition }) => edition.providers.find(text, limit, signal), signal),
    story: (address, signal) => ask(({ edition }) => findStory(edition, address, signal), signal),
    provider: (id, signal) =>
      ask(({ manifest }) => findProfile(store, manifest, id, signal), signal),
    rejects: (signal) =>
      ask(
        async ({ manifest: { rejects } }) =>
          rejects ? store.rejects(rejects, signal) : { rejected: [], notes: [] },
        signal,
      ),
    renewed,
  };
}
