import { useEffect, useRef, useState } from 'react';
import { openStrings } from '../../strings/open.ts';
import buttons from '../../ui/button.module.css';
import styles from './forget-edition.module.css';

const words = openStrings.forget;

export interface ForgetEditionProps {
  readonly title: string;
  readonly onForget: () => void;
}

/** Forgets an edition. It cannot be undone, so it is asked about once, in its place. */
export function ForgetEdition({ title, onForget }: ForgetEditionProps) {
  const [asked, setAsked] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) keep.current?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <button
        ref={ask}
        type="button"
        className={buttons.plain}
        aria-label={words.askFor(title)}
        onClick={() => setAsked(true)}
      >
        {words.ask}
      </button>
    );
  }
  return (
    <fieldset className={styles.asked}>
      <legend className={styles.sure}>{words.sure(title)}</legend>
      <button type="button" className={buttons.button} onClick={onForget}>
        {words.yes}
      </button>
      <button ref={keep} type="button" className={buttons.button} onClick={() => setAsked(false)}>
        {words.no}
      </button>
    </fieldset>
  );
}
