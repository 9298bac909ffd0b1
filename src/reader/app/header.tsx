import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useEngine } from '../edition/engine-context.ts';
import { editionQuery } from '../edition/queries.ts';
import { useLibraryState } from '../library/library-context.ts';
import { useFormats } from '../platform/use-formats.ts';
import { appStrings } from '../strings/app.ts';
import { HeaderSearch } from './header-search.tsx';
import { ReaderLink } from './reader-link.tsx';
import styles from './header.module.css';

/** The name of the paper, of the edition, the search, and what belongs to the reader. */
export function Header() {
  const { data: edition } = useQuery(editionQuery(useEngine()));
  return (
    <header className={styles.header}>
      <div className={styles.inside}>
        <Link to="/" className={styles.name}>
          {appStrings.name}
        </Link>
        <p className={styles.edition}>
          {edition && appStrings.edition({ title: edition.title, ...edition.counts })}
        </p>
        <HeaderSearch />
        <nav aria-label={appStrings.yours} className={styles.yours}>
          <ReaderLink to="/saved">
            {appStrings.saved}
            <SavedCount />
          </ReaderLink>
          <ReaderLink to="/settings">{appStrings.settings}</ReaderLink>
        </nav>
      </div>
    </header>
  );
}

/** Holds the room of its number from the start. */
function SavedCount() {
  const count = useLibraryState().saved.size;
  const formats = useFormats();
  return <span className={styles.count}>{count > 0 && ` ${formats.number(count)}`}</span>;
}
