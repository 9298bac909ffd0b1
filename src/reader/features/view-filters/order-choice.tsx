import { useId } from 'react';
import { SORTS, type Sort } from '../../../engine/query.ts';
import { filterStrings } from '../../strings/filters.ts';
import styles from './filter.module.css';
import own from './order-choice.module.css';

interface OrderChoiceProps {
  readonly value: Sort;
  readonly onChange: (sort: Sort) => void;
}

const words = filterStrings.order;

export function OrderChoice({ value, onChange }: OrderChoiceProps) {
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
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {words.names[sort]}
          </option>
        ))}
      </select>
    </div>
  );
}
