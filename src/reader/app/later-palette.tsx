import { Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { lazyPart } from '../edition/lazy-part.tsx';
import { SaidProblem } from '../edition/said-problem.tsx';
import { appStrings } from '../strings/app.ts';
import { loadPalette } from './search-parts.ts';
import styles from './later-palette.module.css';

const Palette = lazyPart(loadPalette, SaidProblem);

/**
 * Ctrl+K, or ⌘K: the palette, on every page, whose code comes when it is first opened. Whoever types
 * on meanwhile types into a box that the palette's own takes the place of.
 */
export function LaterPalette() {
  const [open, setOpen] = useState<boolean>();
  const early = useRef({ text: '', sent: false });
  const show = (wanted: boolean) => {
    early.current = { text: '', sent: false };
    setOpen(wanted);
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isPaletteKey(event)) return;
    event.preventDefault();
    // Not over another dialog, which the reader has yet to leave.
    if (open || !document.querySelector('dialog[open]')) show(!open);
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  if (open === undefined) return null;
  const close = () => show(false);
  const box = open && (
    <dialog ref={showModal} className={styles.box} onCancel={close}>
      <input
        aria-label={appStrings.search}
        onChange={({ target }) => (early.current = { text: target.value, sent: false })}
        onKeyDown={({ key }) => (early.current.sent ||= key === 'Enter')}
      />
    </dialog>
  );
  return (
    <Suspense fallback={box}>
      <Palette {...{ open, early }} onClose={close} />
    </Suspense>
  );
}

/** Closed before it goes from the page, it gives the focus back to where it was. */
function showModal(dialog: HTMLDialogElement) {
  dialog.showModal();
  return () => dialog.close();
}

function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
