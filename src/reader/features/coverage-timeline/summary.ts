import type { Seconds } from '../../../bundle/ids.ts';
import { DAY, dayOf, distanceBetween, type Distance } from './distance.ts';
import type { Entry, FirstOf, Timeline } from './timeline.ts';

/** How a story's coverage began. */
export type Opening =
  /** One provider, and no other in the whole archive. */
  | { readonly kind: 'alone' }
  /** One provider is left by the filter: nothing can be said of who came before whom. */
  | { readonly kind: 'one' }
  /** On the first day not every article gives its time. */
  | { readonly kind: 'unknown'; readonly day: Seconds }
  | {
      readonly kind: 'first';
      /** Names of the providers that had it first, best first. */
      readonly by: readonly string[];
      readonly of: FirstOf;
      readonly follower?: Follower;
    };

/** The lead, where another article came first; otherwise the first of another provider. */
export interface Follower {
  readonly name: string;
  /** Not the first article of its provider, which therefore cannot be said to follow with it. */
  readonly again: boolean;
  readonly after: Distance;
}

/** What the timeline says, as facts for a sentence. */
export interface Summary {
  readonly articles: number;
  readonly providers: number;
  readonly opening: Opening;
  /** From the first article to the last, where that says more than the opening did. */
  readonly ran?: Distance;
}

/** Undefined when no article is left to speak of. */
export function summaryOf(timeline: Timeline): Summary | undefined {
  const { entries, providers } = timeline;
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const opening = openingOf(timeline, first);
  const ran = distanceBetween(first.article, last.article);
  const followedByLast = opening.kind === 'first' && isSame(opening.follower?.after, last.offset);
  return {
    articles: entries.length,
    providers,
    opening,
    ...(ran.value > 0 && !followedByLast && { ran }),
  };
}

function openingOf(timeline: Timeline, earliest: Entry): Opening {
  const { entries, providers, leftOut, firstOf = 'archive' } = timeline;
  if (providers === 1) return { kind: leftOut === 0 ? 'alone' : 'one' };
  const firsts = entries.filter(({ first }) => first);
  if (firsts.length === 0) return { kind: 'unknown', day: dayOf(earliest.article) * DAY };
  const by = [...new Set(firsts.map(({ article }) => article.provider.name))];
  const follower = followerOf(entries, by);
  return { kind: 'first', by, of: firstOf, ...(follower && { follower }) };
}

function followerOf(entries: readonly Entry[], by: readonly string[]): Follower | undefined {
  const lead = entries.find((entry) => entry.lead);
  const entry =
    lead && !lead.first
      ? lead
      : entries.find(({ first, article }) => !first && !by.includes(article.provider.name));
  if (entry === undefined) return undefined;
  const { id, name } = entry.article.provider;
  const earliest = entries.find(({ article }) => article.provider.id === id);
  return { name, again: earliest !== entry, after: entry.offset };
}

function isSame(one: Distance | undefined, other: Distance): boolean {
  return one !== undefined && one.unit === other.unit && one.value === other.value;
}
