import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useEngine } from '../../edition/engine-context.ts';
import { editionQuery } from '../../edition/queries.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { searchStrings } from '../../strings/search.ts';
import type { View } from '../../view/view.ts';
import { QueryHelp } from './query-help.tsx';
import { SavedSearches } from './saved-searches.tsx';
import styles from './search-start.module.css';
import { langOf } from '../../language/messages.ts';

const words = searchStrings.page;
/** More than these would hide what stands below them. */
const MOST_TOPICS = 12;

/** What stands where results will be: ways to begin, and what a search can say. */
export function SearchStart({ view }: { view: View }) {
  const { data: edition } = useQuery(editionQuery(useEngine()));
  const formats = useFormats();
  const topics = (edition?.topics ?? [])
    .filter(({ stories }) => stories > 0)
    .sort((a, b) => b.stories - a.stories)
    .slice(0, MOST_TOPICS);
  return (
    <div className={styles.start}>
      <p className={styles.intro}>{words.intro}</p>
      <SavedSearches />
      {topics.length > 0 && (
        <section className={styles.section}>
          <h2>{words.topics}</h2>
          <ul className={styles.topics}>
            {topics.map(({ id, name, stories }) => (
              <li key={id}>
                <Link to={`/topic/${id}`} lang={langOf()} dir="auto">
                  {name}
                </Link>{' '}
                <span className={styles.count}>{formats.number(stories)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <h2>{words.language}</h2>
        <QueryHelp view={view} />
      </section>
    </div>
  );
}
