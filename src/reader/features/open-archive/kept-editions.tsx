import type { LocalEdition } from '../../device/editions.ts';
import { LOCAL, localPages } from '../../platform/bundle-base.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { openStrings } from '../../strings/open.ts';
import buttons from '../../ui/button.module.css';
import { ForgetEdition } from './forget-edition.tsx';
import styles from './kept-editions.module.css';
import { RenameEdition } from './rename-edition.tsx';
import { sizeWords } from './size-words.ts';

const words = openStrings.kept;

/** What can be done with an edition. */
interface Deeds {
  readonly onUpdate: (edition: LocalEdition) => void;
  readonly onRename: (edition: LocalEdition, title: string) => Promise<void>;
  readonly onForget: (edition: LocalEdition) => void;
}

export interface KeptEditionsProps extends Deeds {
  readonly editions: readonly LocalEdition[];
  /** Another archive is being opened. */
  readonly busy: boolean;
}

/** The editions on this device: to read, to update, to rename or to forget. */
export function KeptEditions({ editions, ...given }: KeptEditionsProps) {
  return (
    <section className={styles.section}>
      <h2>{words.heading}</h2>
      {editions.length === 0 && <p className={styles.facts}>{words.none}</p>}
      <ul>
        {editions.map((edition) => (
          <li key={edition.id} className={styles.edition}>
            <KeptEdition edition={edition} {...given} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface KeptEditionProps extends Deeds {
  readonly edition: LocalEdition;
  readonly busy: boolean;
}

function KeptEdition({ edition, busy, onUpdate, onRename, onForget }: KeptEditionProps) {
  const formats = useFormats();
  const { id, title, stories, bytes, opened } = edition;
  return (
    <>
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
      {!busy && (
        <button
          type="button"
          className={buttons.plain}
          aria-label={words.updateThe(title)}
          onClick={() => onUpdate(edition)}
        >
          {words.update}
        </button>
      )}
      <RenameEdition title={title} onRename={(name) => onRename(edition, name)} />
      <ForgetEdition title={title} onForget={() => onForget(edition)} />
    </>
  );
}
