import { Link } from 'react-router';
import { queryLanguage } from '../../strings/search.ts';
import { withChange } from '../../view/use-view.ts';
import { formatView, type View } from '../../view/view.ts';
import styles from './query-help.module.css';
import { SEARCH } from './use-typing.ts';

interface QueryHelpProps {
  /** Its filters go along. */
  readonly view: View;
  readonly onFollow?: () => void;
}

/** What a search can say, by examples that can be followed. */
export function QueryHelp({ view, onFollow }: QueryHelpProps) {
  return (
    <dl className={styles.list}>
      {queryLanguage.map(({ example, finds }) => (
        <div key={example} className={styles.row}>
          <dt>
            <Link
              to={`${SEARCH}${formatView(withChange(view, { words: example }))}`}
              onClick={onFollow}
              className={styles.example}
            >
              <code>{example}</code>
            </Link>
          </dt>
          <dd>{finds}</dd>
        </div>
      ))}
    </dl>
  );
}
