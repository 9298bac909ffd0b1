import { useFormats } from '../platform/use-formats.ts';
import { stateStrings } from '../strings/states.ts';
import styles from './count.module.css';

/** A number beside what it counts; while it is not known it says that it is being counted. */
export function Count({ value }: { value: number | undefined }) {
  const formats = useFormats();
  if (value !== undefined) return formats.number(value);
  return (
    <span className={styles.counting}>
      <span aria-hidden="true">…</span>
      <span className="visually-hidden">{stateStrings.counting}</span>
    </span>
  );
}
