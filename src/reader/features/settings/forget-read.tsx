import { useLibrary, useLibraryState } from '../../library/library-context.ts';
import { addToLibrary } from '../../library/library-file.ts';
import { keepAtOnce } from '../../library/library-file-keeping.ts';
import { forgetCopies } from '../../platform/keeper.ts';
import { settingsStrings } from '../../strings/settings.ts';
import buttons from '../../ui/button.module.css';
import { useNotices } from '../../ui/notices.tsx';
import styles from './section.module.css';

const words = settingsStrings.read;

/** Forgets which stories were read; it can be undone, so nothing is asked before. */
export function ForgetRead() {
  const library = useLibrary();
  const { read } = useLibraryState();
  const { say } = useNotices();
  const forget = async () => {
    await library.clearRead();
    if (library.state().read.size > 0) return;
    // They would tell. What can be fetched again is no loss that a way back would have to make good.
    void forgetCopies();
    // Marks of years, one after another, took as many writes, each of them shown by every tab.
    const marks = { saved: [], read: [...read], searches: [] };
    const run = () => void addToLibrary(library, marks, keepAtOnce);
    say({ text: words.forgotten(read.size), action: { label: words.undo, run } });
  };
  return (
    <section className={styles.section}>
      <h2>{words.heading}</h2>
      <p>{read.size > 0 ? words.words(read.size) : words.none}</p>
      <button
        type="button"
        className={buttons.button}
        // Not `disabled`: the focus would be lost with the press that empties the list.
        aria-disabled={read.size === 0}
        onClick={() => {
          if (read.size > 0) void forget();
        }}
      >
        {words.forget}
      </button>
    </section>
  );
}
