import type { FeedCard, Slot } from '../../../engine/answers.ts';
import type { Day } from '../../../engine/query.ts';

/**
 * A row of a list: a story, or the stories next to each other that one broken file holds. `place`
 * counts from 0 over the whole list, as it is shown.
 */
export type Row = { readonly place: number; readonly day?: Day } & (
  | { readonly kind: 'story'; readonly card: FeedCard }
  | { readonly kind: 'failure'; readonly problem: unknown; readonly stories: number }
);

export interface RowRules {
  /** Head the rows with their days; only for lists in the order of time. */
  readonly days: boolean;
  /** Where the first of the slots stands in the list as it is shown. */
  readonly place: number;
  /** What stands above the first of them; undefined at the top of the list. */
  readonly before: Slot | undefined;
}

/**
 * The rows of some slots in a line. `day` stands where a day begins. What failed has no day of its
 * own and stays with the story before it.
 */
export function rowsOf(slots: readonly Slot[], { days, place, before }: RowRules): Row[] {
  const rows: Row[] = [];
  let path: string | undefined;
  let last = before && 'card' in before ? dayOf(before.card) : undefined;
  for (const [position, slot] of slots.entries()) {
    const at = place + position;
    const row = rows.at(-1);
    if ('card' in slot) {
      const day = dayOf(slot.card);
      rows.push({
        kind: 'story',
        place: at,
        card: slot.card,
        ...(days && day !== last && { day }),
      });
      last = day;
      path = undefined;
    } else if (row?.kind === 'failure' && slot.failure.path === path) {
      rows[rows.length - 1] = { ...row, stories: row.stories + 1 };
    } else {
      rows.push({ kind: 'failure', place: at, problem: slot.failure, stories: 1 });
      path = slot.failure.path;
    }
  }
  return rows;
}

/** The UTC day by which the feed has placed a story, whichever article leads it. */
export function dayOf(card: FeedCard): Day {
  return new Date(card.storyPublished * 1000).toISOString().slice(0, 10);
}

export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
