import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useEngine } from '../edition/engine-context.ts';
import { feedQuery } from '../edition/queries.ts';
import { SaveSearch } from '../features/search/save-search.tsx';
import { SearchNotes } from '../features/search/search-notes.tsx';
import { SearchStart } from '../features/search/search-start.tsx';
import { loadMatchedLine } from '../features/topic-feed/later-match.tsx';
import { useAsked } from '../library/use-asked.ts';
import { appStrings } from '../strings/app.ts';
import { searchStrings } from '../strings/search.ts';
import { useView, withChange, type UseView } from '../view/use-view.ts';
import { formatView, type View } from '../view/view.ts';
import { FeedWithFilters } from './feed-with-filters.tsx';
import styles from './search-page.module.css';

const { titles } = appStrings;

// A part that does not come is asked for again where it is shown.
void loadMatchedLine().catch(() => {});

/** The stories that answer to the words in the box above, or ways to begin. */
export function SearchPage() {
  const { view, update } = useView();
  const navigate = useNavigate();
  const change: UseView['update'] = (wanted, options) => {
    const next = withChange(view, wanted);
    if (next.words !== undefined) return update(wanted, options);
    // A list without words is the front page; here there would be none at all.
    return void navigate(`/${formatView(next)}`);
  };
  if (view.words === undefined) {
    return (
      <>
        <h1 className={styles.heading} tabIndex={-1}>
          {titles.search}
        </h1>
        <SearchStart view={view} />
      </>
    );
  }
  return (
    <FeedWithFilters label={searchStrings.page.results(view.words)} view={view} onChange={change}>
      <header className={styles.head}>
        <h1 className={`${styles.heading} ${styles.searched}`} tabIndex={-1} dir="auto">
          {titles.searchFor(view.words)}
        </h1>
        <SaveSearch view={view} />
        <Notes view={view} />
      </header>
    </FeedWithFilters>
  );
}

/** Of the results on show: while new ones are on their way, those of the last. */
function Notes({ view }: { view: View }) {
  const { data } = useQuery(feedQuery(useEngine(), useAsked(view)));
  const notes = data?.search;
  return notes ? <SearchNotes notes={notes} view={view} /> : null;
}
