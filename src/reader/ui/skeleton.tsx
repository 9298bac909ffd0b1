import { useEffect, useState, type ReactNode } from 'react';
import { stateStrings } from '../strings/state.ts';
import styles from './skeleton.module.css';

const SLOW_AFTER = 8_000;

export interface WaitingProps {
  /** What is on its way, for people who listen: "Loading the story". */
  readonly label?: string;
  /** Shapes of what comes, as large as it will be, so that nothing moves when it does. */
  readonly children: ReactNode;
}

/** Stands where content will be. After some seconds it says that the connection is slow. */
export function Waiting({ label = stateStrings.loading, children }: WaitingProps) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.waiting}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output holds no paragraphs */}
      <div role="status">
        <span className="visually-hidden">{label}</span>
        {slow && <p className={styles.slow}>{stateStrings.slow}</p>}
      </div>
      <div aria-hidden="true" className={styles.breathing}>
        {children}
      </div>
    </div>
  );
}

/** Bars like lines of text or of a headline, the last one shorter. */
export function SkeletonText({
  lines = 1,
  size = 'text',
}: {
  lines?: number;
  size?: 'text' | 'headline';
}) {
  return Array.from({ length: lines }, (_, line) => (
    <span key={line} className={`${styles.line} ${styles[size]}`} />
  ));
}

/** Some entries of a list: a headline and two lines each. */
export function SkeletonList({ entries = 6 }: { entries?: number }) {
  return Array.from({ length: entries }, (_, entry) => (
    <div key={entry} className={styles.entry}>
      <SkeletonText size="headline" />
      <SkeletonText lines={2} />
    </div>
  ));
}
