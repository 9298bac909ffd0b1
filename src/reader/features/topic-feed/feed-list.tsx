import { useEffect, useState } from 'react';
import type { ProviderId } from '../../../bundle/ids.ts';
import type { FeedCard as Card } from '../../../engine/answers.ts';
import type { View } from '../../view/view.ts';
import type { Composition, Entry, RowGroup } from './composition.ts';
import { FailedStories } from './failed-stories.tsx';
import { FeedCard, type CardLook } from './feed-card.tsx';
import styles from './feed-list.module.css';

export interface FeedListProps {
  readonly label: string;
  readonly view: View;
  readonly total: number;
  readonly composition: Composition;
  readonly dayCounts: ReadonlyMap<string, number>;
  readonly nameOf: (id: ProviderId) => string;
  readonly busy: boolean;
  /** It shows the view before this one, until this one has arrived. */
  readonly outdated: boolean;
  readonly onRetry: () => void;
}

/**
 * A feed (WAI-ARIA 1.2) may own articles only, so days are headings inside of their first article.
 */
export function FeedList(props: FeedListProps) {
  const { label, view, total, composition, nameOf, busy, outdated } = props;
  const { lead, seconds, groups } = composition;
  const settled = useSettled();
  const above = (lead ? 1 : 0) + seconds.length;
  const card = (story: Card, look: CardLook, place: number) => (
    <FeedCard
      key={story.id}
      card={story}
      look={look}
      place={place}
      total={total}
      view={view}
      nameOf={nameOf}
    />
  );
  return (
    <div
      role="feed"
      aria-label={label}
      aria-busy={busy}
      className={`${styles.feed} ${outdated ? styles.outdated : ''} ${settled ? styles.settled : ''}`}
    >
      {lead && card(lead, 'lead', 1)}
      {seconds.length > 0 && (
        <div className={styles.seconds}>
          {seconds.map((story, position) => card(story, 'second', position + 2))}
        </div>
      )}
      <Groups {...props} groups={groups} above={above} />
    </div>
  );
}

function Groups(props: FeedListProps & { groups: readonly RowGroup[]; above: number }) {
  const { groups, above, dayCounts, total, view, nameOf, onRetry } = props;
  let place = above;
  return groups.flatMap(({ day, entries }) =>
    entries.map((entry, position) => {
      const from = place + 1;
      place += storiesIn(entry);
      const heading =
        position === 0 && day !== undefined ? { day, stories: dayCounts.get(day) } : undefined;
      const shared = { place: from, total, level: day === undefined ? 2 : 3, heading } as const;
      return entry.kind === 'story' ? (
        <FeedCard
          key={entry.card.id}
          card={entry.card}
          look="row"
          view={view}
          nameOf={nameOf}
          {...shared}
        />
      ) : (
        <FailedStories
          key={`${entry.failure.path} ${from}`}
          entry={entry}
          onRetry={onRetry}
          {...shared}
        />
      );
    }),
  );
}

function storiesIn(entry: Entry): number {
  return entry.kind === 'story' ? 1 : entry.stories;
}

/**
 * Rows out of sight are skipped only once all have been laid out, so that the browser knows their
 * real heights: coming Back, the page would else be of another length than it was when left.
 */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 500);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}
