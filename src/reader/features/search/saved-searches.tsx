import { useId, useRef } from 'react';
import { Link } from 'react-router';
import type { SavedSearch } from '../../library/library.ts';
import { useLibrary } from '../../library/library-context.ts';
import { useRemoveSearch, useSavedSearches } from '../../library/use-saved-searches.ts';
import { searchStrings } from '../../strings/search.ts';
import buttons from '../../ui/button.module.css';
import { NameForm } from '../../ui/name-form.tsx';
import { useOpener } from '../../ui/use-opener.ts';
import styles from './saved-searches.module.css';

const words = searchStrings.saved;

/** The searches that the reader gave a name, the latest first; nothing while there are none. */
export function SavedSearches() {
  const searches = useSavedSearches();
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const remove = useRemoveSearch();
  if (searches.length === 0) return null;
  const letGo = async (search: SavedSearch, place: number) => {
    await remove(search);
    // On to what has taken its place; the button that had the focus is gone.
    const links = section.current?.querySelectorAll<HTMLElement>('li a');
    (links?.[place] ?? links?.[place - 1] ?? document.querySelector('h1'))?.focus();
  };
  return (
    <section ref={section} className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {words.heading}
      </h2>
      <ul className={styles.list}>
        {searches.map((search, place) => (
          <li key={search.id}>
            <Row search={search} onRemove={() => void letGo(search, place)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ search, onRemove }: { search: SavedSearch; onRemove: () => void }) {
  const library = useLibrary();
  const { open, opener, show, hide } = useOpener<HTMLButtonElement>();
  if (open) {
    return (
      <NameForm
        label={words.newName(search.name)}
        words={searchStrings.save}
        name={search.name}
        onCancel={hide}
        onName={async (name) => {
          await library.saveSearch({ ...search, name });
          hide();
        }}
      />
    );
  }
  return (
    <div className={styles.row}>
      <Link to={search.address} className={styles.name} dir="auto">
        {search.name}
      </Link>
      <button
        ref={opener}
        type="button"
        className={buttons.plain}
        // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.3 has it for every role
        aria-description={search.name}
        onClick={show}
      >
        {words.rename}
      </button>
      <button
        type="button"
        className={buttons.plain}
        // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.3 has it for every role
        aria-description={search.name}
        onClick={onRemove}
      >
        {words.remove}
      </button>
    </div>
  );
}
