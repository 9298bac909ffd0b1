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

const SHOWN_FOR = 8_000;

/** One message. It waits while the pointer or the focus is on it. */
export function NoticeItem({ notice, onLeave }: NoticeItemProps) {
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<HTMLElement>(null);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    if (held || notice.lasting) return undefined;
    const timer = setTimeout(leave, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [held, notice.lasting]);
  const remember = (event: FocusEvent) => {
    setHeld(true);
    if (event.relatedTarget instanceof HTMLElement) cameFrom.current ??= event.relatedTarget;
  };
  const dismiss = () => {
    onLeave();
    // The button that had the focus goes; without this the focus would fall back to the top.
    cameFrom.current?.focus({ preventScroll: true });
  };
  const { action } = notice;
  return (
    <div
      className={styles.notice}
      onFocus={remember}
      onBlur={() => setHeld(false)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <p>{notice.text}</p>
      {action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            dismiss();
            action.run();
          }}
        >
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
