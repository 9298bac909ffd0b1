import { useRef } from 'react';
import { Link } from 'react-router';
import { coverageUnder } from '../../engine/coverage-rule.ts';
import { SavedSearches } from '../features/search/saved-searches.tsx';
import { SavedCard } from '../features/saved/saved-card.tsx';
import { useLibraryState } from '../library/library-context.ts';
import type { SavedStory } from '../library/library.ts';
import { useRemove } from '../library/use-remove.ts';
import { appStrings } from '../strings/app.ts';
import { savedStrings } from '../strings/saved.ts';
import buttons from '../ui/button.module.css';
import { SkeletonList, Waiting } from '../ui/skeleton.tsx';
import { useView } from '../view/use-view.ts';
import styles from './saved-page.module.css';

const words = savedStrings;

/** What the reader saved, the latest first: read from the copies, so no edition is needed. */
export function SavedPage() {
  const { status, saved } = useLibraryState();
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1} className={styles.heading}>
        {appStrings.titles.saved}
      </h1>
      <SavedSearches />
      {status === 'loading' ? (
        <Waiting>
          <SkeletonList entries={4} />
        </Waiting>
      ) : saved.size === 0 ? (
        <Empty />
      ) : (
        <SavedList stories={[...saved.values()].sort((a, b) => b.savedAt - a.savedAt)} />
      )}
    </div>
  );
}

/** The rule of providers holds here as it does in every list. */
function SavedList({ stories }: { stories: readonly SavedStory[] }) {
  const { view } = useView();
  const list = useRef<HTMLUListElement>(null);
  const remove = useRemove();
  const shown = stories.filter(({ story }) => coverageUnder(story.articles, view).lead);
  const hidden = stories.length - shown.length;
  const letGo = async (kept: SavedStory, title: string, place: number) => {
    await remove(kept, title);
    // On to what has taken its place; the button that had the focus is gone.
    const links = list.current?.querySelectorAll<HTMLElement>('h2 a');
    (links?.[place] ?? links?.[place - 1] ?? document.querySelector('h1'))?.focus();
  };
  return (
    <>
      <p className={styles.summary}>{words.summary(stories.length)}</p>
      {hidden > 0 && (
        <p className={styles.hidden}>
          {words.hidden(hidden)}{' '}
          <Link to="/saved" className={styles.link}>
            {words.showAll}
          </Link>
        </p>
      )}
      <ul ref={list} className={styles.list} aria-label={words.list}>
        {shown.map((kept, place) => (
          <li key={kept.id}>
            <SavedCard
              kept={kept}
              view={view}
              onRemove={(title) => void letGo(kept, title, place)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Empty() {
  return (
    <div className={styles.empty}>
      <h2>{words.emptyHeading}</h2>
      <p>{words.empty}</p>
      <Link to="/" className={buttons.button}>
        {words.toFront}
      </Link>
    </div>
  );
}
