import { Fragment } from 'react';
import { useSettings } from '../../library/settings-context.ts';
import { shortcutStrings } from '../../strings/shortcuts.ts';
import styles from './shortcut-list.module.css';

const words = shortcutStrings;

/** Which key does what. */
export function ShortcutList() {
  const off = useSettings().shortcuts === 'off';
  return (
    <>
      {off && <p className={styles.off}>{words.off}</p>}
      <dl className={styles.list}>
        {words.keys.map(({ keys, does }) => (
          <div key={does} className={styles.row}>
            <dt>
              {keys.map((key, position) => (
                <Fragment key={key}>
                  {position > 0 && <span className={styles.between}> {words.between} </span>}
                  <kbd className={styles.key}>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
