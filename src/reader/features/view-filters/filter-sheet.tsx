import { useState, type ReactNode } from 'react';
import { useFormats } from '../../platform/use-formats.ts';
import { filterStrings } from '../../strings/filters.ts';
import buttons from '../../ui/button.module.css';
import { Icon } from '../../ui/icon.tsx';
import { LaterSheet } from '../../edition/later-sheet.tsx';
import styles from './filter-sheet.module.css';

export interface FilterSheetProps {
  /** How many filters are on. */
  readonly active: number;
  /** What closing the sheet shows; unknown while it is counted. */
  readonly stories: number | undefined;
  readonly children: ReactNode;
}

const words = filterStrings.sheet;

/** The filters where the page is too narrow for a column of them: a button, and what it opens. */
export function FilterSheet({ active, stories, children }: FilterSheetProps) {
  const [open, setOpen] = useState(false);
  const formats = useFormats();
  return (
    <>
      <button
        type="button"
        className={buttons.button}
        aria-haspopup="dialog"
        aria-label={active > 0 ? words.openWith(active) : undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="settings" />
        {words.open}
        {active > 0 && <span className={styles.number}>{formats.number(active)}</span>}
      </button>
      <LaterSheet open={open} onClose={() => setOpen(false)} title={words.open}>
        {children}
        <div className={styles.done}>
          <button
            type="button"
            className={`${buttons.button} ${buttons.main}`}
            onClick={() => setOpen(false)}
          >
            {words.done(stories)}
          </button>
        </div>
      </LaterSheet>
    </>
  );
}
