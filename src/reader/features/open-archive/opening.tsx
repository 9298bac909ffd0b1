import { useEffect, type Ref } from 'react';
import type { Step } from '../../device/open-archives.ts';
import { openStrings } from '../../strings/open.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import buttons from '../../ui/button.module.css';
import styles from './opening.module.css';

const words = openStrings.progress;

/** What each step is of the whole, as measured: where it begins, and where it ends. */
const SHARES: Readonly<Record<Step, readonly [from: number, to: number]>> = {
  read: [0, 0.4],
  merge: [0.4, 0.55],
  write: [0.55, 1],
};

export interface WorkingProps {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
  /** To the button. */
  readonly cancelRef?: Ref<HTMLButtonElement>;
  readonly onCancel: () => void;
}

/** How far an archive is, and what breaks it off. */
export function Working({ step, done, total, cancelRef, onCancel }: WorkingProps) {
  const announce = useAnnounce();
  const said = words.said[step];
  useEffect(() => announce(said), [announce, said]);
  const [from, to] = SHARES[step];
  const share = total === 0 ? from : from + (to - from) * (done / total);
  return (
    <div className={styles.working}>
      <progress className={styles.bar} aria-label={words.label} max={1} value={share} />
      <p className={styles.step}>{stepWords(step, done, total)}</p>
      <button ref={cancelRef} type="button" className={buttons.button} onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}

function stepWords(step: Step, done: number, total: number): string {
  if (step === 'merge') return words.merge;
  return step === 'write' ? words.write(done) : words.read({ done, total });
}
