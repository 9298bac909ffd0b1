import { useEffect, useEffectEvent, useRef, useState, type FocusEvent } from 'react';
import { stateStrings } from '../strings/state.ts';
import { Icon } from './icon.tsx';
import styles from './notice-item.module.css';

export interface Notice {
  readonly text: string;
  /** One thing that the reader can do about it, such as to undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Stays until it is dismissed. */
  readonly lasting?: boolean;
}

export interface NoticeItemProps {
  readonly notice: Notice;
  readonly onLeave: () => void;
}

/** In milliseconds. What can be undone stays for as long as it takes to think about it. */
const SHOWN_FOR = 8_000;
const OFFERED_FOR = 20_000;

/**
 * One message. It waits while the pointer or the focus is on it. It stands at the end of the page:
 * whoever is far from there leaves it by Escape, and undoes by the keys for that, wherever the focus is.
 */
export function NoticeItem({ notice, onLeave }: NoticeItemProps) {
  const { action } = notice;
  const offers = action !== undefined;
  const [held, setHeld] = useState(false);
  const item = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement>(null);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    if (held || notice.lasting) return undefined;
    const timer = setTimeout(leave, offers ? OFFERED_FOR : SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [held, notice.lasting, offers]);
  const remember = (event: FocusEvent) => {
    setHeld(true);
    if (event.relatedTarget instanceof HTMLElement) cameFrom.current ??= event.relatedTarget;
  };
  const dismiss = () => {
    onLeave();
    // The button that had the focus goes; without this the focus would fall back to the top.
    cameFrom.current?.focus({ preventScroll: true });
  };
  const act = () => {
    dismiss();
    action?.run();
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    // Of several, the newest is meant.
    if (event.defaultPrevented || !item.current?.matches(':last-child')) return;
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) dismiss();
    if (!action || event.key !== 'z' || !(event.ctrlKey || event.metaKey) || isText(event)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <div
      ref={item}
      className={styles.notice}
      onFocus={remember}
      onBlur={() => setHeld(false)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <p>{notice.text}</p>
      {action && (
        <button type="button" className={styles.action} onClick={act}>
          {action.label}
        </button>
      )}
      <button
        type="button"
        className={styles.dismiss}
        aria-label={stateStrings.dismiss}
        onClick={dismiss}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

const TEXTS = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable]';

/** Whether a key is pressed where texts are written, which have an undo of their own. */
function isText({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(TEXTS) !== null;
}
