import type { Ref } from 'react';
import buttons from '../../ui/button.module.css';

interface AskButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly words: { readonly ask: string; readonly askFor: (title: string) => string };
  /** Of the edition. */
  readonly title: string;
  readonly onAsk: () => void;
}

/** Begins something that can be done with an edition; its name says with which. */
export function AskButton({ ref, words, title, onAsk }: AskButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={buttons.plain}
      aria-label={words.askFor(title)}
      onClick={onAsk}
    >
      {words.ask}
    </button>
  );
}
