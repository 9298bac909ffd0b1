import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { afterPaint } from '../platform/after-paint.ts';
import { stateStrings } from '../strings/state.ts';
import { Icon } from './icon.tsx';
import styles from './sheet.module.css';

export interface SheetProps {
  readonly open: boolean;
  /** The reader wants to leave: Escape, the close button, or a press beside the sheet. */
  readonly onClose: () => void;
  readonly title: string;
  /** Nobody goes elsewhere as it closes: it may be out of sight first, and closed behind that frame. */
  readonly stays?: boolean;
  readonly children: ReactNode;
}

/**
 * A modal layer over the page: from the bottom on a phone, in the middle elsewhere. The browser's
 * own dialog keeps the focus inside and gives it back to where it was.
 */
export function Sheet({ open, onClose, title, stays = false, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return undefined;
    element.style.display = '';
    // Reopened before it was closed, it is as it was.
    if (!element.open) element.showModal();
    return () => {
      const close = () => {
        // Before the element goes from the page: only closing gives the focus back.
        element.close();
        element.style.display = '';
      };
      if (!stays) return close();
      // All that was inert gets its styles anew, which takes a phone longer than a press may.
      element.style.display = 'none';
      // Unless it has been opened again by then.
      afterPaint(() => element.style.display === 'none' && close());
    };
  }, [open, stays]);
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a press beside the sheet; keys have Escape
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={heading}
      onCancel={(event) => {
        // The state decides; otherwise the dialog and `open` could disagree.
        event.preventDefault();
        onClose();
      }}
      onClick={closeBeside}
    >
      {open && (
        <div className={styles.inside}>
          <div className={styles.head}>
            <h2 id={heading} className={styles.title}>
              {title}
            </h2>
            <button
              type="button"
              className={styles.close}
              aria-label={stateStrings.close}
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          </div>
          <div className={styles.body}>{children}</div>
        </div>
      )}
    </dialog>
  );
}
