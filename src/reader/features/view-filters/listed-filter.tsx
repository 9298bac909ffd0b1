import { useId } from 'react';
import { filterStrings } from '../../strings/filter.ts';
import { Count } from '../../ui/count.tsx';
import styles from './filter.module.css';

interface ListedFilterProps {
  readonly checked: boolean;
  /** Absent while it is being counted. */
  readonly count: number | undefined;
  readonly onChange: (checked: boolean) => void;
}

const words = filterStrings.listed;

/** Only what the archive's own site lists. */
export function ListedFilter({ checked, count, onChange }: ListedFilterProps) {
  const id = useId();
  return (
    <fieldset>
      <legend className={styles.title}>{words.title}</legend>
      <label className={styles.option}>
        <input
          type="checkbox"
          aria-label={words.label}
          aria-describedby={`${id}-count ${id}-hint`}
          checked={checked}
          onChange={() => onChange(!checked)}
        />
        <span className={styles.name}>{words.label}</span>
        <span id={`${id}-count`} className={styles.count}>
          <Count value={count} />
        </span>
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {words.hint}
      </p>
    </fieldset>
  );
}
