import type { ProviderId, Seconds } from '../../../bundle/ids.ts';
import type { Day } from '../../../engine/query.ts';
import type { Formats } from '../../platform/formats.ts';
import { filterStrings } from '../../strings/filter.ts';
import type { ViewChange } from '../../view/use-view.ts';
import type { View } from '../../view/view.ts';
import { timeOf } from './date-range.ts';
import { rangeWords } from './range-words.ts';

/** A filter that is on, in words, and the change that takes it away. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly change: ViewChange;
}

export interface ChipNames {
  readonly nameOf: (id: ProviderId) => string;
  readonly formats: Formats;
  readonly now: Seconds;
}

/** The order is not a filter and stays as it is. */
export const NO_FILTERS: ViewChange = {
  providers: [],
  without: [],
  type: undefined,
  from: undefined,
  to: undefined,
  listed: false,
};

export function filterChips(view: View, { nameOf, formats, now }: ChipNames): Chip[] {
  const { active, type, listed, dates } = filterStrings;
  const chips: Chip[] = [
    ...view.providers.map((id) => ({
      key: `provider ${id}`,
      label: nameOf(id),
      change: { providers: view.providers.filter((other) => other !== id) },
    })),
    ...view.without.map((id) => ({
      key: `without ${id}`,
      label: active.without(nameOf(id)),
      change: { without: view.without.filter((other) => other !== id) },
    })),
  ];
  if (view.type !== undefined) {
    chips.push({ key: 'type', label: type[view.type], change: { type: undefined } });
  }
  const { from, to } = view;
  if (from !== undefined || to !== undefined) {
    const day = (one: Day) => formats.shortDate(timeOf(one), now);
    const label =
      from === undefined
        ? dates.until(day(to ?? ''))
        : to === undefined
          ? dates.since(day(from))
          : rangeWords(timeOf(from), timeOf(to), now, formats);
    chips.push({ key: 'dates', label, change: { from: undefined, to: undefined } });
  }
  if (view.listed) chips.push({ key: 'listed', label: listed.label, change: { listed: false } });
  return chips;
}
