import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, type ReactNode } from 'react';
import type { ProviderId } from '../../bundle/ids.ts';
import type { Edition, Facets } from '../../engine/answers.ts';
import { useEngine } from '../edition/engine-context.ts';
import { ProblemPanel } from '../edition/problem-panel.tsx';
import { editionQuery, facetsQuery } from '../edition/queries.ts';
import { ProviderFilter } from '../features/provider-filter/provider-filter.tsx';
import { TopicFeed } from '../features/topic-feed/topic-feed.tsx';
import { ActiveFilters } from '../features/view-filters/active-filters.tsx';
import { FilterSheet } from '../features/view-filters/filter-sheet.tsx';
import { NoResults } from '../features/view-filters/no-results.tsx';
import { ViewFilters } from '../features/view-filters/view-filters.tsx';
import { feedStrings } from '../strings/feed.ts';
import { filterStrings } from '../strings/filters.ts';
import { SkeletonText, Waiting } from '../ui/skeleton.tsx';
import type { UseView } from '../view/use-view.ts';
import { activeFilters, type View } from '../view/view.ts';
import styles from './feed-with-filters.module.css';

interface FeedWithFiltersProps {
  /** The page's own heading. */
  readonly children: ReactNode;
  readonly label: string;
  /** What the address says, which the filters show and change. */
  readonly view: View;
  /** What is asked: the view, or the view within a provider, whose filter is then of no use. */
  readonly asked?: View;
  readonly onChange: UseView['update'];
  readonly composed?: boolean;
}

/** A feed with its filters: beside it on a wide page, in a sheet on a narrow one. */
export function FeedWithFilters(props: FeedWithFiltersProps) {
  const { children, label, view, asked = view, onChange, composed = false } = props;
  const engine = useEngine();
  const counts = useQuery(facetsQuery(engine, asked));
  const { data: edition } = useQuery(editionQuery(engine));
  const facets = counts.isPlaceholderData ? undefined : counts.data;
  const nameOf = useNames(counts.data);
  const stories = useRef<HTMLDivElement>(null);
  const active = activeFilters(view);
  // The chip or button that was pressed is about to go away.
  const onChangeAndLeave: typeof onChange = (change, options) => {
    stories.current?.focus({ preventScroll: true });
    onChange(change, options);
  };
  const filters = (
    <Filters
      {...{ view, edition, onChange }}
      facets={counts.data}
      problem={counts.data ? undefined : counts.error}
      onRetry={() => void counts.refetch()}
      withProviders={asked === view}
    />
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>{children}</div>
      <section className={styles.aside} aria-label={filterStrings.title}>
        <button
          type="button"
          className={styles.skip}
          onClick={() => stories.current?.querySelector<HTMLElement>('article a')?.focus()}
        >
          {feedStrings.skip}
        </button>
        {filters}
      </section>
      <div ref={stories} className={styles.main} tabIndex={-1}>
        <div className={`${styles.bar} ${active > 0 ? '' : styles.idle}`}>
          <div className={styles.sheet}>
            <FilterSheet active={active} stories={facets?.total}>
              {filters}
            </FilterSheet>
          </div>
          {facets && <p className={styles.total}>{feedStrings.feed.stories(facets.total)}</p>}
          <ActiveFilters view={view} nameOf={nameOf} onChange={onChangeAndLeave} />
        </div>
        <TopicFeed
          {...{ label, composed, facets, nameOf }}
          view={asked}
          empty={<NoResults view={view} facets={facets} onChange={onChangeAndLeave} />}
        />
      </div>
    </div>
  );
}

interface FiltersProps {
  readonly view: View;
  readonly facets: Facets | undefined;
  readonly edition: Edition | undefined;
  readonly problem: unknown;
  readonly onRetry: () => void;
  readonly onChange: UseView['update'];
  readonly withProviders: boolean;
}

function Filters(props: FiltersProps) {
  const { view, facets, edition, problem, onRetry, onChange, withProviders } = props;
  if (problem) return <ProblemPanel problem={problem} onRetry={onRetry} compact />;
  if (!facets || !edition) {
    return (
      <Waiting label={filterStrings.loading}>
        <SkeletonText lines={8} />
      </Waiting>
    );
  }
  return (
    <ViewFilters {...{ view, facets, edition, onChange }}>
      {withProviders && (
        <ProviderFilter
          providers={facets.providers}
          included={view.providers}
          leftOut={view.without}
          onChange={onChange}
        />
      )}
    </ViewFilters>
  );
}

function useNames(facets: Facets | undefined): (id: ProviderId) => string {
  return useMemo(() => {
    const names = new Map(facets?.providers.map(({ provider }) => [provider.id, provider.name]));
    return (id) => names.get(id) ?? id;
  }, [facets]);
}
