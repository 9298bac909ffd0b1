import { useEffect, useRef } from 'react';
import type { LocalEdition } from '../../device/editions.ts';
import { LOCAL, localPages } from '../../platform/bundle-base.ts';
import { isFocusLost } from '../../platform/focus.ts';
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
  /** Id of the edition whose archive is asked for once more. */
  readonly asked?: string | undefined;
}

/** The editions on this device: to read, to update, to rename or to forget. */
export function KeptEditions({ editions, asked, onForget, ...given }: KeptEditionsProps) {
  const section = useRef<HTMLElement>(null);
  const leaving = useRef<{ readonly id: string; readonly place: number }>(undefined);
  const forget = (edition: LocalEdition, place: number) => {
    leaving.current = { id: edition.id, place };
    onForget(edition);
  };
  useEffect(() => {
    const gone = leaving.current;
    if (!gone || editions.some(({ id }) => id === gone.id)) return;
    leaving.current = undefined;
    if (!isFocusLost()) return;
    // On to what has taken its place; the button that had the focus is gone.
    const rows = section.current?.querySelectorAll('li');
    const row = rows?.[gone.place] ?? rows?.[gone.place - 1];
    const next = row?.querySelector('a, button') ?? section.current?.querySelector('h2');
    if (next instanceof HTMLElement) next.focus();
  }, [editions, leaving]);
  return (
    <section ref={section} className={styles.section}>
      <h2 tabIndex={-1}>{words.heading}</h2>
      {editions.length === 0 && <p className={styles.facts}>{words.none}</p>}
      <ul>
        {editions.map((edition, place) => (
          <li key={edition.id} className={styles.edition}>
            <KeptEdition
              edition={edition}
              asked={edition.id === asked}
              onForget={() => forget(edition, place)}
              {...given}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface KeptEditionProps extends Deeds {
  readonly edition: LocalEdition;
  readonly busy: boolean;
  readonly asked: boolean;
}

function KeptEdition({ edition, busy, asked, onUpdate, onRename, onForget }: KeptEditionProps) {
  const formats = useFormats();
  const update = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // Its archive is not asked for any more: back to what asked for it.
    if (wasAsked.current && !asked && isFocusLost()) update.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
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
          ref={update}
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
