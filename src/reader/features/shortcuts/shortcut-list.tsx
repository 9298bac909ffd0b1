import { Fragment } from 'react';
import { useSettings } from '../../library/settings-context.ts';
import { shortcutStrings } from '../../strings/shortcut.ts';
import styles from './shortcut-list.module.css';

const words = shortcutStrings;

const KEYS = [
  { keys: ['/'], does: 'search' },
  { keys: ['Ctrl K'], does: 'palette' },
  { keys: ['j'], does: 'next' },
  { keys: ['k'], does: 'previous' },
  { keys: ['o'], does: 'open' },
  { keys: ['s'], does: 'save' },
  { keys: ['g', 'h'], does: 'front' },
  { keys: ['g', 't'], does: 'topics' },
  { keys: ['g', 's'], does: 'saved' },
  { keys: ['Ctrl Z'], does: 'undo' },
  { keys: ['?'], does: 'help' },
] as const;

/** Which key does what. */
export function ShortcutList() {
  const off = useSettings().shortcuts === 'off';
  return (
    <>
      {off && <p className={styles.off}>{words.off}</p>}
      <dl className={styles.list}>
        {KEYS.map(({ keys, does }) => (
          <div key={does} className={styles.row}>
            <dt>
              {keys.map((key, position) => (
                <Fragment key={key}>
                  {position > 0 && <span className={styles.between}> {words.between} </span>}
                  <kbd className={styles.key}>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{words.does[does]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
