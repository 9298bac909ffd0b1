import { memo } from 'react';
import type { View } from '../../view/view.ts';
import { FailedStories } from './failed-stories.tsx';
import { FeedCard } from './feed-card.tsx';
import type { Row } from './rows.ts';

export interface FeedRowsProps {
  readonly rows: readonly Row[];
  /** They are laid out, and not to be seen yet. */
  readonly coming?: boolean;
  /** How long the feed is; -1 while that is not known. */
  readonly size: number;
  readonly days: boolean;
  /** Stories of the whole view by day, where that is known. */
  readonly dayCounts: ReadonlyMap<string, number>;
  readonly view: View;
  readonly onRetry: () => void;
}

/**
 * Some rows of a feed, which may own articles only (WAI-ARIA 1.2): days are headings inside of their
 * first article.
 */
export const FeedRows = memo(function FeedRows(props: FeedRowsProps) {
  const { rows, coming = false, size, days, dayCounts, view, onRetry } = props;
  return rows.map((row) => {
    const shared = { place: row.place + 1, total: size, level: days ? 3 : 2 } as const;
    if (row.kind === 'failure') {
      return (
        <FailedStories
          key={`failed ${row.place}`}
          problem={row.problem}
          stories={row.stories}
          onRetry={onRetry}
          {...shared}
        />
      );
    }
    const { card, day } = row;
    const heading = day === undefined ? undefined : { day, stories: dayCounts.get(day) };
    return (
      <FeedCard
        key={card.id}
        card={card}
        look="row"
        view={view}
        heading={heading}
        {...shared}
        place={coming ? undefined : shared.place}
      />
    );
  });
});
