import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { filterStrings } from '../../strings/filter.ts';
import buttons from '../../ui/button.module.css';
import type { UseView } from '../../view/use-view.ts';
import type { View } from '../../view/view.ts';
import styles from './active-filters.module.css';
import { filterChips, NO_FILTERS, type ChipNames } from './filter-chips.ts';

export interface ActiveFiltersProps {
  readonly view: View;
  readonly nameOf: ChipNames['nameOf'];
  readonly onChange: UseView['update'];
  /** What the button is called that takes all of them away. */
  readonly clear?: string;
}

const words = filterStrings.active;

/** One chip for each filter that holds something back, each a button that takes it away. */
export function ActiveFilters(props: ActiveFiltersProps) {
  const { view, nameOf, onChange, clear = words.clear } = props;
  const formats = useFormats();
  const now = useNow();
  const chips = filterChips(view, { nameOf, formats, now });
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={words.title}>
      {chips.map(({ key, label, change }) => (
        <li key={key}>
          <button
            type="button"
            className={styles.chip}
            aria-label={words.remove(label)}
            onClick={() => onChange(change)}
          >
            {label}
            <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
              <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" />
            </svg>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={buttons.plain} onClick={() => onChange(NO_FILTERS)}>
          {clear}
        </button>
      </li>
    </ul>
  );
}
