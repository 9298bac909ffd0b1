import { Children, type ReactNode } from 'react';
import styles from './meta-line.module.css';

/** Small facts in a row, with a dot between two that share a line: no line starts or ends with one. */
export function MetaLine({ children }: { children: ReactNode }) {
  const facts = Children.toArray(children);
  return (
    <ul className={styles.line}>
      {facts.map((fact, position) => (
        // oxlint-disable-next-line react/no-array-index-key -- a fact is known by its place
        <li key={position} className={styles.fact}>
          {fact}
        </li>
      ))}
    </ul>
  );
}
