import type { Facets, FilterName } from '../../../engine/answers.ts';
import { filterStrings } from '../../strings/filter.ts';
import buttons from '../../ui/button.module.css';
import type { UseView, ViewChange } from '../../view/use-view.ts';
import { activeFilters, isNarrowed, type View } from '../../view/view.ts';
import { NO_FILTERS } from './filter-chips.ts';
import styles from './no-results.module.css';

export interface NoResultsProps {
  readonly view: View;
  readonly facets: Facets | undefined;
  readonly onChange: UseView['update'];
}

const words = filterStrings.none;

/** The topic is part of the address and is changed by links; nothing here can loosen it. */
const LOOSENED: Partial<Record<FilterName, ViewChange>> = {
  words: { words: undefined },
  providers: { providers: [] },
  without: { without: [] },
  type: { type: undefined },
  dates: { from: undefined, to: undefined },
  listed: { listed: false },
};

/** Nothing is in the view: says so, and which filter to loosen for how many stories. */
export function NoResults({ view, facets, onChange }: NoResultsProps) {
  const filtered = activeFilters(view) > 0;
  const narrowed = isNarrowed(view);
  const ways = (facets?.without ?? []).flatMap(({ filter, stories }) => {
    const change = LOOSENED[filter];
    return change && stories > 0 ? [{ filter, stories, change }] : [];
  });
  return (
    <div className={styles.none}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.words} dir="auto">
        {reason(view, filtered)}
      </p>
      {narrowed && (
        <ul className={styles.ways}>
          {ways.map(({ filter, stories, change }) => (
            <li key={filter}>
              <button type="button" className={buttons.button} onClick={() => onChange(change)}>
                {words.loosen[filter](stories)}
              </button>
            </li>
          ))}
          {filtered && (
            <li>
              <button type="button" className={buttons.plain} onClick={() => onChange(NO_FILTERS)}>
                {words.clear}
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function reason({ words: asked }: View, filtered: boolean): string {
  if (asked === undefined) return filtered ? words.filtered : words.empty;
  return filtered ? words.both(asked) : words.words(asked);
}
