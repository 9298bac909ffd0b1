import { useLocation } from 'react-router';
import { useLibrary } from '../../library/library-context.ts';
import { useSavedSearches } from '../../library/use-saved-searches.ts';
import { searchStrings } from '../../strings/search.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NameForm } from '../../ui/name-form.tsx';
import { useOpener } from '../../ui/use-opener.ts';
import { formatView, type View } from '../../view/view.ts';
import styles from './save-search.module.css';

const words = searchStrings.save;

/** Gives the search on show a name, with all of its filters; or says which name it has. */
export function SaveSearch({ view }: { view: View }) {
  const address = `${useLocation().pathname}${formatView(view)}`;
  const library = useLibrary();
  const saved = useSavedSearches().find((search) => search.address === address);
  const { open, opener: place, show, hide } = useOpener<HTMLDivElement>();
  const announce = useAnnounce();
  const keep = async (name: string) => {
    const search = { id: newId(), name, address, savedAt: Date.now() / 1000 };
    await library.saveSearch(search);
    if (library.state().searches.has(search.id)) announce(words.kept(name));
    hide();
  };
  return (
    <div ref={place} tabIndex={-1}>
      {open ? (
        <NameForm
          label={words.name}
          words={words}
          name={view.words ?? ''}
          onName={keep}
          onCancel={hide}
        />
      ) : saved ? (
        <p className={styles.saved} dir="auto">
          <Icon name="bookmark" filled />
          {words.kept(saved.name)}
        </p>
      ) : (
        <button type="button" className={styles.save} onClick={show}>
          <Icon name="bookmark" />
          {words.open}
        </button>
      )}
    </div>
  );
}

/** Unlike any other of this reader; `crypto.randomUUID` is not there without https. */
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
