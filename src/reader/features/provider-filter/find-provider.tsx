import { filterStrings } from '../../strings/filter.ts';
import styles from './find-provider.module.css';

interface FindProviderProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows the list of providers while typing; Escape empties it. */
export function FindProvider({ value, onChange }: FindProviderProps) {
  return (
    <input
      type="search"
      className={styles.find}
      aria-label={filterStrings.providers.find}
      placeholder={filterStrings.providers.find}
      value={value}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return;
        // An open sheet would close on it.
        event.preventDefault();
        event.stopPropagation();
        onChange('');
      }}
    />
  );
}
