import styles from './outward.module.css';

/** A sign behind the words of a link that leads to another site. */
export function Outward() {
  return (
    <span aria-hidden="true" className={styles.outward}>
      ↗
    </span>
  );
}
