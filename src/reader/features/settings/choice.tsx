import { useId } from 'react';
import styles from './choice.module.css';

export interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly hint?: string;
  /** What each value is called, in the order of showing. */
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, as radio buttons. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, hint, options, value, onChange } = props;
  const id = useId();
  return (
    <fieldset
      className={styles.choice}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend className={styles.legend}>{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.options}>
        {keysOf(options).map((option) => (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              name={id}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            {options[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** `Object.keys` of a record whose keys are known. */
function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}
