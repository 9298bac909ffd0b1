import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import buttons from './button.module.css';
import styles from './name-form.module.css';

/** Longer names would not stand in a line. */
const LONGEST = 120;

interface NameFormProps {
  readonly label: string;
  /** Of its buttons. */
  readonly words: { readonly keep: string; readonly cancel: string };
  readonly name: string;
  readonly onName: (name: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks for a name; what stands there at first can be typed over at once, and until then is of now. */
export function NameForm({ label, words, name, onName, onCancel }: NameFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? name.slice(0, LONGEST);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  const given = text.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== '') void onName(given);
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className={styles.field}
        value={text}
        maxLength={LONGEST}
        autoComplete="off"
        required
        dir="auto"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={leave}
      />
      <button type="submit" className={`${buttons.button} ${buttons.main}`}>
        {words.keep}
      </button>
      <button type="button" className={buttons.button} onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  );
}
