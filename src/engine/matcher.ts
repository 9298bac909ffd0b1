import type { SearchRemark } from './answers.ts';
import { intersect, NOTHING, selectRange } from './bits.ts';
import { intersectRanges, type OrdinalRange } from './day-index.ts';
import type { EditionReader } from './edition-reader.ts';
import { findFilterLists, selectFiltered, type FilterLists } from './filter-lists.ts';
import type { Matcher, WindowMatch } from './match.ts';
import type { Query } from './query.ts';
import { Budget, SharedCache } from './shared-cache.ts';
import type { VolumeReader } from './volume-reader.ts';
import { reaches, type Window } from './windows.ts';
import { loadWordsCode } from './words-code.ts';
import type { WordPlan } from './word-plan.ts';

/** Bytes of matches that are kept: some dozens of queries over a million stories. */
const CACHE_BYTES = 8 * 1024 * 1024;
/** What the lists of a query in a volume weigh, about, and what a plan of words does. */
const LISTS_WEIGHT = 16 * 1024;

/** Equal for queries that find the same stories for the same reason. */
export function keyOfQuery(query: Query): string {
  const { words, mine, topic, from, to, listed, type, providers, without } = query;
  return JSON.stringify([
    words ?? '',
    mine ?? '',
    topic ?? '',
    from ?? '',
    to ?? '',
    listed,
    type ?? '',
    providers.toSorted(),
    without.toSorted(),
  ]);
}

function hasFilters({ topic, providers, without, type, listed }: Query): boolean {
  return (
    topic !== undefined || listed || type !== undefined || providers.length + without.length > 0
  );
}

/** How many stories a query without words or dates has, where the manifest says so. */
function countByManifest({ manifest }: EditionReader, query: Query): number | undefined {
  const { topic, providers, without, type, listed } = query;
  if (providers.length + without.length > 0) return undefined;
  const active = [topic !== undefined, type !== undefined, listed].filter(Boolean).length;
  if (active > 1) return undefined;
  if (topic !== undefined) return manifest.topics.find(({ id }) => id === topic)?.stories ?? 0;
  if (type !== undefined) return manifest.types[type];
  return listed ? manifest.counts.listed : manifest.counts.stories;
}

/** What a query is made of, beside the files of each volume. */
interface Parts {
  readonly key: string;
  readonly query: Query;
  readonly range: OrdinalRange;
  readonly words: WordPlan | undefined;
}

/** A matcher over an edition, which remembers its last answers. */
export function createMatcher(edition: EditionReader): Matcher {
  const windows = new SharedCache<WindowMatch>(new Budget(CACHE_BYTES));
  const lists = new SharedCache<FilterLists>(new Budget(CACHE_BYTES));
  const plans = new SharedCache<WordPlan>(new Budget(CACHE_BYTES));

  function listsOf({ key, query }: Parts, volume: VolumeReader, signal: AbortSignal) {
    const find = async (shared: AbortSignal) => {
      return { value: await findFilterLists(volume, query, shared), weight: LISTS_WEIGHT };
    };
    return lists.get(`${key} ${volume.start}`, find, signal);
  }

  async function look(parts: Parts, window: Window, signal: AbortSignal): Promise<WindowMatch> {
    const { query, range, words } = parts;
    const { start, length } = window;
    if (!reaches(window, range)) return { window, selection: NOTHING };
    const inRange = selectRange(length, range.from - start, range.to - start);
    const filtered = hasFilters(query)
      ? await selectFiltered(await listsOf(parts, window.volume, signal), window, signal)
      : undefined;
    const selection = filtered ? intersect(length, [inRange, filtered]) : inRange;
    return words ? words.select(window, selection, signal) : { window, selection };
  }

  function planOf({ words, mine }: Query, signal?: AbortSignal): Promise<WordPlan> {
    const plan = async (shared: AbortSignal) => {
      const { planWords } = await loadWordsCode();
      return { value: await planWords(edition, { words, mine }, shared), weight: LISTS_WEIGHT };
    };
    return plans.get(JSON.stringify([words, mine]), plan, signal);
  }

  async function rangeOf(query: Query, words: WordPlan | undefined, signal?: AbortSignal) {
    const whole = { from: 0, to: edition.stories };
    const dates = [query, ...(words ? [words.dates] : [])];
    const ranges = dates.map((one) => edition.days.rangeOf(one, whole, signal));
    return (await Promise.all(ranges)).reduce(intersectRanges);
  }

  return async (query, signal) => {
    const words = query.words === undefined ? undefined : await planOf(query, signal);
    const range = await rangeOf(query, words, signal);
    const parts: Parts = { key: keyOfQuery(query), query, range, words };
    const whole = range.from === 0 && range.to === edition.stories;
    const known = countWithoutLooking(edition, parts, whole);
    const remarks: readonly SearchRemark[] = words?.remarks ?? [];
    return {
      windows: edition.windows,
      range,
      ...(known !== undefined && { known }),
      remarks,
      ...(words && { terms: words.wanted, planned: words.words }),
      at: (window, asked) => {
        const lookAt = async (shared: AbortSignal) => {
          const value = await look(parts, window, shared);
          const { selection, scores } = value;
          const bytes = (selection.bits?.byteLength ?? 0) + (scores?.byteLength ?? 0);
          return { value, weight: 128 + bytes };
        };
        return windows.get(`${parts.key} ${window.place}`, lookAt, asked);
      },
    };
  };
}

function countWithoutLooking(
  edition: EditionReader,
  { query, range, words }: Parts,
  whole: boolean,
): number | undefined {
  if (words) return whole && !hasFilters(query) ? words.known : undefined;
  if (whole) return countByManifest(edition, query);
  return hasFilters(query) ? undefined : range.to - range.from;
}
