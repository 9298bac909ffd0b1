import { useId } from 'react';
import { useFormats } from '../../platform/use-formats.ts';
import { filterStrings } from '../../strings/filters.ts';
import styles from './filter.module.css';

interface ListedFilterProps {
  readonly checked: boolean;
  readonly count: number;
  readonly onChange: (checked: boolean) => void;
}

const words = filterStrings.listed;

/** Only what the archive's own site lists. */
export function ListedFilter({ checked, count, onChange }: ListedFilterProps) {
  const formats = useFormats();
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
          {formats.number(count)}
        </span>
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {words.hint}
      </p>
    </fieldset>
  );
}
