import type { ReactNode } from 'react';
import type { Edition, Facets } from '../../../engine/answers.ts';
import { useAfterPaint } from '../../platform/use-after-paint.ts';
import type { UseView } from '../../view/use-view.ts';
import type { View } from '../../view/view.ts';
import { DateFilter } from './date-filter.tsx';
import { ListedFilter } from './listed-filter.tsx';
import { OrderChoice } from './order-choice.tsx';
import { TypeFilter } from './type-filter.tsx';
import styles from './view-filters.module.css';

export interface ViewFiltersProps {
  readonly view: View;
  readonly facets: Facets;
  /** The counts are those of the last view: those of this one are on their way. */
  readonly busy: boolean;
  /** For so long that they say it. */
  readonly counting: boolean;
  readonly edition: Edition;
  readonly onChange: UseView['update'];
  /** The filter by provider, which stands first; none where the page is that of one provider. */
  readonly children?: ReactNode;
}

/** All that narrows or orders a view. Those that could not change anything here are left away. */
export function ViewFilters(props: ViewFiltersProps) {
  const { view, facets, busy, counting, edition, onChange, children } = props;
  // Half a hundred bars are a frame's work by themselves.
  const dates = useAfterPaint(facets.dates);
  const { articles, videos, stories, listed } = edition.counts;
  const bothTypes = videos > 0 && videos < articles;
  const someListed = listed > 0 && listed < stories;
  return (
    <div className={styles.filters} aria-busy={busy}>
      {children}
      {(bothTypes || view.type !== undefined) && (
        <TypeFilter
          view={view}
          facets={counting ? undefined : facets}
          onChange={(type) => onChange({ type })}
        />
      )}
      {(dates.length > 1 || view.from !== undefined || view.to !== undefined) && (
        <DateFilter
          bars={dates}
          counting={counting}
          span={edition.span}
          from={view.from}
          to={view.to}
          onChange={(range, options) => onChange({ from: range.from, to: range.to }, options)}
        />
      )}
      <OrderChoice
        value={view.sort}
        withWords={view.words !== undefined}
        onChange={(sort) => onChange({ sort })}
      />
      {(someListed || view.listed) && (
        <ListedFilter
          checked={view.listed}
          count={counting ? undefined : facets.listed}
          onChange={(only) => onChange({ listed: only })}
        />
      )}
    </div>
  );
}
