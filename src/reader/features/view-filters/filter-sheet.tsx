import { useState, type ReactNode } from 'react';
import { LaterSheet } from '../../edition/later-sheet.tsx';
import { useFormats } from '../../platform/use-formats.ts';
import buttons from '../../ui/button.module.css';
import { Icon } from '../../ui/icon.tsx';
import styles from './filter-sheet.module.css';

export interface FilterSheetProps {
  /** How many filters are on. */
  readonly active: number;
  readonly words: {
    readonly open: string;
    readonly openWith: (active: number) => string;
    readonly label: string;
  };
  /** What the button says that closes the sheet: what is then to be seen. */
  readonly done: string;
  readonly children: ReactNode;
}

/** The filters where the page is too narrow for a column of them: a button, and what it opens. */
export function FilterSheet({ active, words, done, children }: FilterSheetProps) {
  const [open, setOpen] = useState(false);
  const formats = useFormats();
  const close = () => setOpen(false);
  return (
    <div className={styles.sheet}>
      <button
        type="button"
        className={buttons.button}
        aria-haspopup="dialog"
        aria-label={active > 0 ? words.openWith(active) : undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="settings" />
        {words.open} {active > 0 && <span className={styles.number}>{formats.number(active)}</span>}
      </button>
      <LaterSheet open={open} onClose={close} title={words.label} stays>
        {children}
        <div className={styles.done}>
          <button type="button" className={`${buttons.button} ${buttons.main}`} onClick={close}>
            {done}
          </button>
        </div>
      </LaterSheet>
    </div>
  );
}
