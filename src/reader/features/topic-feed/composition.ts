import type { FeedCard, Slot } from '../../../engine/answers.ts';
import { compareText, dayOf } from './rows.ts';

/** The first page of a list, laid out: every slot that came in is in it once. */
export interface Composition {
  /** The lead, and the stories below it; none in a plain list. */
  readonly leaders: readonly FeedCard[];
  /** The others, in the order in which they came. */
  readonly rest: readonly Slot[];
}

const SECONDS = 3;

/**
 * Lays the first page of a list out as a front page: its newest day's most covered story leads, the
 * next three stand below it, the others follow in the order in which they came.
 */
export function compose(slots: readonly Slot[]): Composition {
  const leaders = leadersOf(slots);
  const above = new Set(leaders);
  return { leaders, rest: slots.filter((slot) => !('card' in slot && above.has(slot.card))) };
}

/** The lead and the seconds; none where too few stories would be left to need leading. */
function leadersOf(slots: readonly Slot[]): FeedCard[] {
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
