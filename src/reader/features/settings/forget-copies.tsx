import { forgetCopies, useKeeper } from '../../platform/keeper.ts';
import { settingsStrings } from '../../strings/settings.ts';
import buttons from '../../ui/button.module.css';
import { useNotices } from '../../ui/notices.tsx';
import styles from './section.module.css';

const words = settingsStrings.copies;

/** Forgets the pages that can be read without a connection; nothing where none are kept. */
export function ForgetCopies() {
  const { say } = useNotices();
  const forget = async () => {
    await forgetCopies();
    say({ text: words.forgotten });
  };
  if (!useKeeper()) return null;
  return (
    <section className={styles.section}>
      <h2>{words.heading}</h2>
      <p>{words.words}</p>
      <button type="button" className={buttons.button} onClick={() => void forget()}>
        {words.forget}
      </button>
    </section>
  );
}
