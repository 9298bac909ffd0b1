import type { ProviderId } from '../../../bundle/ids.ts';
import type { ProviderCount } from '../../../engine/answers.ts';
import type { ProviderState } from './provider-row.tsx';

/** Named as in a view: only these providers (all, when empty), and not those. */
export interface ProviderChoice {
  readonly providers: readonly ProviderId[];
  readonly without: readonly ProviderId[];
}

/** A provider is in one of the two lists or in neither; both stay sorted, as in an address. */
export function choose(
  { providers, without }: ProviderChoice,
  id: ProviderId,
  state: ProviderState,
): ProviderChoice {
  const set = (list: readonly ProviderId[], holds: boolean) => {
    const others = list.filter((other) => other !== id);
    return holds ? [...others, id].sort() : others;
  };
  return {
    providers: set(providers, state === 'included'),
    without: set(without, state === 'leftOut'),
  };
}

/**
 * The rows to draw: the first `room` of those that match, and beyond them every chosen one, so
 * that nothing chosen is out of sight. `hidden` counts the matching rest.
 */
export function shownProviders(
  all: readonly ProviderCount[],
  { chosen, room, find }: { chosen: ReadonlySet<ProviderId>; room: number; find: string },
): { rows: readonly ProviderCount[]; hidden: number } {
  const wanted = folded(find.trim());
  const matching =
    wanted === ''
      ? all
      : all.filter(({ provider }) => `${folded(provider.name)} ${provider.id}`.includes(wanted));
  const rows = matching.filter(({ provider }, place) => place < room || chosen.has(provider.id));
  return { rows, hidden: matching.length - rows.length };
}

/** Without case and accents: "Ö" is found by "o". */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
