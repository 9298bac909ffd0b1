import { useLibrary, useLibraryState } from '../../library/library-context.ts';
import { addToLibrary, readLibrary, writeLibrary } from '../../library/library-file.ts';
import { keepAtOnce } from '../../library/library-file-keeping.ts';
import { settingsStrings } from '../../strings/settings.ts';
import buttons from '../../ui/button.module.css';
import { FileField } from '../../ui/file-field.tsx';
import { useNotices } from '../../ui/notices.tsx';
import styles from './section.module.css';

const words = settingsStrings.file;

/** How long, in milliseconds, a browser may take to begin with a download. */
const PATIENCE = 60_000;

/** What belongs to the reader alone, as a file, and from one. */
export function LibraryFile() {
  const library = useLibrary();
  const { saved, read, searches } = useLibraryState();
  const { say } = useNotices();
  const empty = saved.size + read.size + searches.size === 0;
  const add = async (file: File) => {
    // A file that is gone meanwhile cannot be read, either.
    const found = readLibrary(await file.text().catch(() => ''));
    if (!found) return say({ text: words.none(file.name) });
    const added = await addToLibrary(library, found, keepAtOnce);
    if (added.stories + added.searches + added.read > 0) say({ text: words.added(added) });
    else if (!added.failed) say({ text: words.nothing });
    if (found.unreadable > 0) say({ text: words.unreadable(found.unreadable) });
  };
  return (
    <section className={styles.section}>
      <h2>{words.heading}</h2>
      <p>{words.words}</p>
      <div className={styles.buttons}>
        <button
          type="button"
          className={buttons.button}
          aria-disabled={empty}
          onClick={() => {
            if (!empty) download(writeLibrary(library.state()), fileName());
          }}
        >
          {words.download}
        </button>
        <FileField
          label={words.add}
          accept=".json,application/json"
          onChosen={([file]) => {
            if (file) void add(file);
          }}
        />
      </div>
    </section>
  );
}

/** Says where it is from, since a reader may have one of each site, and when. */
function fileName(): string {
  return `${location.hostname}-library-${new Date().toISOString().slice(0, 10)}.json`;
}

function download(json: string, name: string): void {
  const address = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}
