import { useId } from 'react';
import type { ArticleType } from '../../../bundle/records.ts';
import type { Facets } from '../../../engine/answers.ts';
import { filterStrings } from '../../strings/filter.ts';
import { Count } from '../../ui/count.tsx';
import type { View } from '../../view/view.ts';
import styles from './filter.module.css';

interface TypeFilterProps {
  readonly view: View;
  /** Absent while they are being counted. */
  readonly facets: Facets | undefined;
  readonly onChange: (type: ArticleType | undefined) => void;
}

const words = filterStrings.type;
const TYPES: readonly ArticleType[] = ['article', 'video'];

export function TypeFilter({ view, facets, onChange }: TypeFilterProps) {
  const name = useId();
  const option = (type: ArticleType | undefined, label: string, count: number | undefined) => (
    <Option
      key={label}
      group={name}
      label={label}
      count={count}
      checked={view.type === type}
      onCheck={() => onChange(type)}
    />
  );
  return (
    <fieldset>
      <legend className={styles.title}>{words.title}</legend>
      {option(undefined, words.all, facets?.anyType)}
      {TYPES.map((type) => option(type, words[type], facets?.types[type]))}
    </fieldset>
  );
}

interface OptionProps {
  readonly group: string;
  readonly label: string;
  readonly count: number | undefined;
  readonly checked: boolean;
  readonly onCheck: () => void;
}

function Option({ group, label, count, checked, onCheck }: OptionProps) {
  const id = useId();
  return (
    <label className={styles.option}>
      <input
        type="radio"
        name={group}
        aria-label={label}
        aria-describedby={id}
        checked={checked}
        onChange={onCheck}
      />
      <span className={styles.name}>{label}</span>
      <span id={id} className={styles.count}>
        <Count value={count} />
      </span>
    </label>
  );
}
