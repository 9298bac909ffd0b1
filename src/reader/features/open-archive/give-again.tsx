import { useEffect, useRef } from 'react';
import { openStrings } from '../../strings/open.ts';
import buttons from '../../ui/button.module.css';
import { DropZone, type DropZoneProps } from './drop-zone.tsx';
import styles from './give-again.module.css';

const words = openStrings.again;

export interface GiveAgainProps extends Pick<DropZoneProps, 'onGiven'> {
  /** The edition that is to be updated. */
  readonly title: string;
  readonly onCancel: () => void;
}

/** Asks for an archive once more, where the browser cannot go to it by itself. */
export function GiveAgain({ title, onGiven, onCancel }: GiveAgainProps) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <section>
      <h2 ref={top} tabIndex={-1} className={styles.heading} dir="auto">
        {words.heading(title)}
      </h2>
      <p className={styles.words}>{words.words}</p>
      <DropZone onGiven={onGiven} />
      <button type="button" className={`${buttons.plain} ${styles.cancel}`} onClick={onCancel}>
        {words.cancel}
      </button>
    </section>
  );
}
