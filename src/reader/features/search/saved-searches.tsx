import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
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

/** What stands below them, as the saved stories, is not to be a long way off. */
const FEW = 12;

/**
 * The searches that the reader gave a name, the latest first, the rest of many behind a button; nothing
 * while there are none.
 */
export function SavedSearches() {
  const searches = useSavedSearches();
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const remove = useRemoveSearch();
  const [all, showAll] = useAllShown();
  if (searches.length === 0) return null;
  const letGo = async (search: SavedSearch, place: number) => {
    await remove(search);
    // On to what has taken its place; the button that had the focus is gone.
    const links = section.current?.querySelectorAll<HTMLElement>('li a');
    (links?.[place] ?? links?.[place - 1] ?? document.querySelector('h1'))?.focus();
  };
  const shown = all ? searches : searches.slice(0, FEW);
  const showRest = () => {
    flushSync(showAll);
    // On to the first that was not there; the button that had the focus is gone.
    section.current?.querySelector<HTMLElement>(`li:nth-child(${FEW + 1}) a`)?.focus();
  };
  return (
    <section ref={section} className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {words.heading}
      </h2>
      <ul className={styles.list}>
        {shown.map((search, place) => (
          <li key={search.id}>
            <Row search={search} onRemove={() => void letGo(search, place)} />
          </li>
        ))}
      </ul>
      {shown.length < searches.length && (
        <button type="button" className={`${buttons.plain} ${styles.all}`} onClick={showRest}>
          {words.showAll(searches.length)}
        </button>
      )}
    </section>
  );
}

/** Kept in the entry of the history, beside what the router notes there: Back finds the list as it was. */
function useAllShown() {
  const [all, setAll] = useState<boolean>(() => globalThis.history?.state?.allSearches === true);
  const showAll = () => {
    history.replaceState({ ...history.state, allSearches: true }, '');
    setAll(true);
  };
  return [all, showAll] as const;
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
