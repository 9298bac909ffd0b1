import { useEffect, useEffectEvent, useRef } from 'react';
import { ProblemPanel } from '../../edition/problem-panel.tsx';
import { feedStrings } from '../../strings/feed.ts';
import buttons from '../../ui/button.module.css';
import styles from './feed-end.module.css';

interface FeedEndProps {
  readonly total: number;
  readonly hasMore: boolean;
  readonly loading: boolean;
  /** Why the next stories could not be had. */
  readonly problem: unknown;
  readonly onMore: () => void;
}

const words = feedStrings.feed;

/** Fetches more as it comes near, with a button for whoever gets there first. */
export function FeedEnd({ total, hasMore, loading, problem, onMore }: FeedEndProps) {
  const failed = problem !== undefined && problem !== null;
  const watched = useNear(onMore, hasMore && !loading && !failed);
  return (
    <div ref={watched} className={styles.end}>
      {failed && <ProblemPanel problem={problem} onRetry={onMore} compact />}
      {hasMore && !failed && (
        <button
          type="button"
          className={buttons.button}
          aria-disabled={loading}
          onClick={loading ? undefined : onMore}
        >
          {loading ? words.loadingMore : words.more}
        </button>
      )}
      {!hasMore && !failed && <p className={styles.all}>{words.end(total)}</p>}
    </div>
  );
}

/** Calls when the element is less than about a screen and a half away. */
function useNear(onNear: () => void, active: boolean) {
  const element = useRef<HTMLDivElement>(null);
  const near = useEffectEvent(onNear);
  useEffect(() => {
    if (!active || !element.current || typeof IntersectionObserver === 'undefined')
      return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) near();
      },
      { rootMargin: '0px 0px 1200px 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [active]);
  return element;
}
