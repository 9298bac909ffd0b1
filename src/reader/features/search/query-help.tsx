import { Link } from 'react-router';
import { searchStrings } from '../../strings/search.ts';
import { withChange } from '../../view/use-view.ts';
import { formatView, type View } from '../../view/view.ts';
import styles from './query-help.module.css';
import { SEARCH } from './use-typing.ts';

interface QueryHelpProps {
  /** Its filters go along. */
  readonly view: View;
  readonly onFollow?: () => void;
}

/** What a search can say: an example of each, and what it finds. */
const LANGUAGE = [
  { example: 'ice sensor', finds: 'words' },
  { example: '"far side"', finds: 'phrase' },
  { example: 'ferry -whale', finds: 'not' },
  { example: 'kelp OR coral', finds: 'either' },
  { example: 'intitle:court', finds: 'intitle' },
  { example: 'provider:tidewatch.example', finds: 'provider' },
  { example: 'topic:oceans', finds: 'topic' },
  { example: 'type:video', finds: 'type' },
  { example: 'before:2026-11-20', finds: 'before' },
  { example: 'after:2026-10', finds: 'after' },
  { example: 'is:saved', finds: 'saved' },
  { example: 'is:unread', finds: 'unread' },
] as const;

/** What a search can say, by examples that can be followed. */
export function QueryHelp({ view, onFollow }: QueryHelpProps) {
  return (
    <dl className={styles.list}>
      {LANGUAGE.map(({ example, finds }) => (
        <div key={example} className={styles.row}>
          <dt>
            <Link
              to={`${SEARCH}${formatView(withChange(view, { words: example }))}`}
              onClick={onFollow}
              className={styles.example}
            >
              <code dir="ltr">{example}</code>
            </Link>
          </dt>
          <dd>{searchStrings.finds[finds]}</dd>
        </div>
      ))}
    </dl>
  );
}
