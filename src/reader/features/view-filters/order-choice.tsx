import { useId } from 'react';
import { SORTS, type Sort } from '../../../engine/query.ts';
import { filterStrings } from '../../strings/filter.ts';
import styles from './filter.module.css';
import own from './order-choice.module.css';

interface OrderChoiceProps {
  readonly value: Sort;
  /** Whether there are words, to which a story can be more or less relevant. */
  readonly withWords: boolean;
  readonly onChange: (sort: Sort) => void;
}

const words = filterStrings.order;

export function OrderChoice({ value, withWords, onChange }: OrderChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.title}>
        {words.title}
      </label>
      <select
        id={id}
        className={own.select}
        value={value}
        onChange={(event) => {
          const sort = SORTS.find((known) => known === event.target.value);
          if (sort) onChange(sort);
        }}
      >
        {SORTS.filter((sort) => withWords || sort !== 'relevance').map((sort) => (
          <option key={sort} value={sort}>
            {words.names[sort]}
          </option>
        ))}
      </select>
    </div>
  );
}
