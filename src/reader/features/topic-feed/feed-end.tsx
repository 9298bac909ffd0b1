import { ProblemPanel } from '../../edition/problem-panel.tsx';
import { feedStrings } from '../../strings/feed.ts';
import styles from './feed-end.module.css';

interface FeedEndProps {
  readonly total: number;
  /** Whether that is all, or more may be found yet. */
  readonly exact: boolean;
  /** Why the rest of a long list cannot be shown. */
  readonly problem: unknown;
}

const words = feedStrings.feed;

/** What stands below the last story. */
export function FeedEnd({ total, exact, problem }: FeedEndProps) {
  return (
    <div className={styles.end}>
      {problem !== undefined && <ProblemPanel problem={problem} compact />}
      {problem === undefined && (
        <p className={styles.all}>{exact ? words.end(total) : words.atLeast(total)}</p>
      )}
    </div>
  );
}
