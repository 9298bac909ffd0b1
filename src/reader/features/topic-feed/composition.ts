import type { FeedCard, Failure, Slot } from '../../../engine/answers.ts';
import type { Day } from '../../../engine/query.ts';

/** A place in a feed: a story, or the stories next to each other that one broken file holds. */
export type Entry =
  | { readonly kind: 'story'; readonly card: FeedCard }
  | { readonly kind: 'failure'; readonly failure: Failure; readonly stories: number };

/** Rows under one heading, or under none. */
export interface RowGroup {
  readonly day?: Day;
  readonly entries: readonly Entry[];
}

/** A list of stories, laid out: every slot that came in is in it once. */
export interface Composition {
  readonly lead?: FeedCard;
  readonly seconds: readonly FeedCard[];
  readonly groups: readonly RowGroup[];
}

export interface CompositionRules {
  /** Let one story lead, and some stand below it. */
  readonly lead: boolean;
  /** Head the rows with their days; only for lists in the order of time. */
  readonly days: boolean;
  /** Slots among which the lead is chosen: it must not change when more of the list arrives. */
  readonly firstPage: number;
}

const SECONDS = 3;

/**
 * Lays a list out as a front page: its newest day's most covered story leads, the next three stand
 * below it, the others follow in the order in which they came.
 */
export function compose(slots: readonly Slot[], rules: CompositionRules): Composition {
  const [lead, ...seconds] = rules.lead ? leaders(slots.slice(0, rules.firstPage)) : [];
  const above = new Set([lead, ...seconds]);
  const rest = slots.filter((slot) => !('card' in slot && above.has(slot.card)));
  return {
    ...(lead && { lead }),
    seconds,
    groups: groupByDay(entriesOf(rest), rules.days),
  };
}

/** The lead and the seconds; none where too few stories would be left to need leading. */
function leaders(slots: readonly Slot[]): FeedCard[] {
  const cards = slots.flatMap((slot) => ('card' in slot ? [slot.card] : []));
  if (cards.length <= SECONDS) return [];
  const [newest] = cards.map(dayOf).sort().reverse();
  const ofNewest = cards.filter((card) => dayOf(card) === newest).sort(byWeight);
  // A day with few stories is helped out by the days before it, nearest first.
  const earlier = cards.filter((card) => dayOf(card) !== newest);
  earlier.sort((a, b) => compareText(dayOf(b), dayOf(a)) || byWeight(a, b));
  return [...ofNewest, ...earlier].slice(0, SECONDS + 1);
}

/** Most covered first, then hottest, then with a picture, then newest; never a tie. */
function byWeight(a: FeedCard, b: FeedCard): number {
  return (
    b.providers - a.providers ||
    (b.heat ?? -1) - (a.heat ?? -1) ||
    Number(b.picture !== undefined) - Number(a.picture !== undefined) ||
    b.storyPublished - a.storyPublished ||
    compareText(a.id, b.id)
  );
}

function entriesOf(slots: readonly Slot[]): Entry[] {
  const entries: Entry[] = [];
  for (const slot of slots) {
    if ('card' in slot) {
      entries.push({ kind: 'story', card: slot.card });
      continue;
    }
    const before = entries.at(-1);
    if (before?.kind === 'failure' && before.failure.path === slot.failure.path) {
      entries[entries.length - 1] = { ...before, stories: before.stories + 1 };
    } else {
      entries.push({ kind: 'failure', failure: slot.failure, stories: 1 });
    }
  }
  return entries;
}

/** What failed has no day of its own and stays with the story before it. */
function groupByDay(entries: readonly Entry[], days: boolean): RowGroup[] {
  if (!days) return entries.length > 0 ? [{ entries }] : [];
  const groups: { day?: Day; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    const day = entry.kind === 'story' ? dayOf(entry.card) : group?.day;
    if (group && group.day === day) group.entries.push(entry);
    else groups.push({ ...(day !== undefined && { day }), entries: [entry] });
  }
  return groups;
}

/** The UTC day by which the feed has placed a story, whichever article leads it. */
function dayOf(card: FeedCard): Day {
  return new Date(card.storyPublished * 1000).toISOString().slice(0, 10);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
