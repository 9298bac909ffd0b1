import type { ProviderId, Seconds } from '../../../bundle/ids.ts';
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
  readonly day: (time: Seconds) => string;
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

export function filterChips(view: View, { nameOf, day }: ChipNames): Chip[] {
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
  const from = view.from && day(timeOf(view.from));
  const to = view.to && day(timeOf(view.to));
  if (from !== undefined || to !== undefined) {
    const label =
      from === undefined
        ? dates.until(to ?? '')
        : to === undefined
          ? dates.since(from)
          : rangeWords(from, to);
    chips.push({ key: 'dates', label, change: { from: undefined, to: undefined } });
  }
  if (view.listed) chips.push({ key: 'listed', label: listed.label, change: { listed: false } });
  return chips;
}
