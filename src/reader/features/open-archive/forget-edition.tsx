import { useEffect, useRef, type KeyboardEvent } from 'react';
import { openStrings } from '../../strings/open.ts';
import buttons from '../../ui/button.module.css';
import { useOpener } from '../../ui/use-opener.ts';
import { AskButton } from './ask-button.tsx';
import styles from './forget-edition.module.css';

const words = openStrings.forget;

export interface ForgetEditionProps {
  readonly title: string;
  readonly onForget: () => void;
}

/** Forgets an edition. It cannot be undone, so it is asked about once, in its place. */
export function ForgetEdition({ title, onForget }: ForgetEditionProps) {
  const { open: asked, opener, show, hide } = useOpener<HTMLButtonElement>();
  if (asked) return <Question title={title} onForget={onForget} onKeep={hide} />;
  return <AskButton ref={opener} words={words} title={title} onAsk={show} />;
}

interface QuestionProps extends ForgetEditionProps {
  readonly onKeep: () => void;
}

/** The answer that does no harm has the focus, and is what Escape gives. */
function Question({ title, onForget, onKeep }: QuestionProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onKeep();
  };
  return (
    <fieldset className={styles.asked}>
      <legend className={styles.sure}>{words.sure(title)}</legend>
      <button type="button" className={buttons.button} onClick={onForget} onKeyDown={leave}>
        {words.yes}
      </button>
      <button
        ref={keep}
        type="button"
        className={buttons.button}
        onClick={onKeep}
        onKeyDown={leave}
      >
        {words.no}
      </button>
    </fieldset>
  );
}
