import type { LocalEdition } from '../../device/editions.ts';
import { LOCAL, localPages } from '../../platform/bundle-base.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { openStrings } from '../../strings/open.ts';
import buttons from '../../ui/button.module.css';
import { ForgetEdition } from './forget-edition.tsx';
import styles from './kept-editions.module.css';
import { sizeWords } from './size-words.ts';

const words = openStrings.kept;

export interface KeptEditionsProps {
  readonly editions: readonly LocalEdition[];
  readonly onForget: (edition: LocalEdition) => void;
}

/** The editions on this device: to read, or to forget. */
export function KeptEditions({ editions, onForget }: KeptEditionsProps) {
  const formats = useFormats();
  return (
    <section className={styles.section}>
      <h2>{words.heading}</h2>
      {editions.length === 0 && <p className={styles.facts}>{words.none}</p>}
      <ul>
        {editions.map((edition) => {
          const { id, title, stories, bytes, opened } = edition;
          return (
            <li key={id} className={styles.edition}>
              <div className={styles.about}>
                <h3 className={styles.title} dir="auto">
                  {title}
                </h3>
                <p className={styles.facts}>
                  {words.facts({ stories, size: sizeWords(bytes), opened: formats.date(opened) })}
                </p>
              </div>
              {id === LOCAL ? (
                <p className={styles.facts}>{words.reading}</p>
              ) : (
                <a className={buttons.button} href={localPages(id)} aria-label={words.read(title)}>
                  {words.readShort}
                </a>
              )}
              <ForgetEdition title={title} onForget={() => onForget(edition)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
