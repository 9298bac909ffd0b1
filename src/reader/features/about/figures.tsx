import { useFormats } from '../../platform/use-formats.ts';
import styles from './figures.module.css';

/** Names and their numbers, one a line. */
export function Figures({ figures }: { figures: readonly (readonly [string, number])[] }) {
  const formats = useFormats();
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name} className={styles.row}>
          <dt>{name}</dt>
          <dd>{formats.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
