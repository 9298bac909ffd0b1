import type { Seconds } from '../../../bundle/ids.ts';
import type { CoverageArticle } from '../../../engine/answers.ts';
import { coverageUnder } from '../../../engine/coverage-rule.ts';
import type { ArticleFilter } from '../../../engine/query.ts';
import { DAY, dayOf, distanceBetween, type Distance } from './distance.ts';
import { firstAmong } from './first.ts';
import { quietBetween } from './quiet.ts';

/** Of which articles one was first. */
export type FirstOf = 'archive' | 'shown';
export type TimelineOrder = 'oldest' | 'newest';

/** One article in its place. */
export interface Entry {
  readonly article: CoverageArticle;
  /** Place in the story's ranking, 0 being its own lead: stays the same under any filter. */
  readonly rank: number;
  /** Came before all others, or at the same second as others that did. */
  readonly first: boolean;
  /** The article that the page is about. */
  readonly lead: boolean;
  /** After the earliest entry; "same day" where neither came first for certain. */
  readonly offset: Distance;
  /** How long nothing appeared between this entry and the one shown above it. */
  readonly quiet?: Distance;
}

/** Whether two entries look the same, wherever they come from. */
export function isSameEntry(one: Entry, other: Entry): boolean {
  return (
    one.article === other.article &&
    one.rank === other.rank &&
    one.first === other.first &&
    one.lead === other.lead &&
    one.offset.unit === other.offset.unit &&
    one.offset.value === other.offset.value
  );
}

export interface TimelineDay {
  /** First second of the day, UTC. */
  readonly start: Seconds;
  readonly entries: readonly Entry[];
}

/** All that counts of a story's coverage, merged by time. */
export interface Timeline {
  readonly order: TimelineOrder;
  readonly days: readonly TimelineDay[];
  /** The entries of all days, oldest first whatever the order. */
  readonly entries: readonly Entry[];
  /**
   * Whom the first flags speak of: the whole archive, or only what the filter leaves. Undefined for
   * a single article that was first of nothing.
   */
  readonly firstOf?: FirstOf;
  readonly providers: number;
  /** Articles of the story that the filter takes away. */
  readonly leftOut: number;
}

/**
 * Merges the coverage of a story by time, under a filter.
 *
 * @param ranked the story's articles, its own lead first, then best first
 */
export function timelineOf(
  ranked: readonly CoverageArticle[],
  filter: ArticleFilter,
  order: TimelineOrder,
): Timeline {
  const { counting, lead, providers } = coverageUnder(ranked, filter);
  const ranks = new Map(ranked.map((article, rank) => [article, rank]));
  const sorted = sortByTime(counting);
  const firsts = firstAmong(sorted);
  const firstsOfAll = firstAmong(sortByTime(ranked));
  const firstOf = [...firsts].every((article) => firstsOfAll.has(article)) ? 'archive' : 'shown';
  const compared = firstOf === 'archive' ? ranked.length > 1 : counting.length > 1;
  const [earliest] = sorted;
  const entries = sorted.map((article): Entry => {
    return {
      article,
      rank: ranks.get(article) ?? 0,
      first: firsts.has(article),
      lead: article === lead,
      offset: distanceBetween(earliest ?? article, article),
    };
  });
  return {
    order,
    days: daysOf(order === 'oldest' ? withQuiet(entries) : withQuiet(entries.toReversed())),
    entries,
    ...(compared && { firstOf }),
    providers,
    leftOut: ranked.length - counting.length,
  };
}

/** Oldest first; a date without a time before all times of its day; otherwise the better first. */
function sortByTime(ranked: readonly CoverageArticle[]): CoverageArticle[] {
  // The sort is stable, and what comes in is ranked.
  return ranked.toSorted(
    (a, b) =>
      a.published - b.published || Number(b.dateOnly ?? false) - Number(a.dateOnly ?? false),
  );
}

function withQuiet(shown: readonly Entry[]): Entry[] {
  const times = shown.map(({ article }) => article.published);
  const span = Math.abs((times.at(-1) ?? 0) - (times[0] ?? 0));
  return shown.map((entry, position) => {
    const above = shown[position - 1];
    const quiet = above && quietBetween(above.article, entry.article, span);
    return quiet ? { ...entry, quiet } : entry;
  });
}

function daysOf(shown: readonly Entry[]): TimelineDay[] {
  const days = new Map<number, Entry[]>();
  for (const entry of shown) {
    const day = dayOf(entry.article);
    const there = days.get(day);
    if (there) there.push(entry);
    else days.set(day, [entry]);
  }
  return [...days].map(([day, entries]) => ({ start: day * DAY, entries }));
}
