import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useRef, type ReactNode } from 'react';
import type { ProviderId } from '../../bundle/ids.ts';
import type { Facets } from '../../engine/answers.ts';
import { useEngine } from '../edition/engine-context.ts';
import { lazyPart } from '../edition/lazy-part.tsx';
import { listTotal } from '../edition/list-total.ts';
import { editionQuery, facetsQuery, feedQuery } from '../edition/queries.ts';
import { TopicFeed } from '../features/topic-feed/topic-feed.tsx';
import { FilterSheet } from '../features/view-filters/filter-sheet.tsx';
import { useAsked } from '../library/use-asked.ts';
import { feedStrings } from '../strings/feed.ts';
import { filterFrame } from '../strings/filter-frame.ts';
import type { UseView } from '../view/use-view.ts';
import { activeFilters, isNarrowed, type View } from '../view/view.ts';
import { Filters } from './filters.tsx';
import { parts } from './later-parts.ts';
import styles from './feed-with-filters.module.css';

const ActiveFilters = lazyPart(() => parts.activeFilters());
const NoResults = lazyPart(() => parts.noResults());

const words = feedStrings.feed;
const sheetWords = filterFrame.sheet;

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
  const { children, label, view, asked: within = view, onChange, composed = false } = props;
  const asked = useAsked(within);
  const engine = useEngine();
  const first = useQuery(feedQuery(engine, asked));
  // Stories first: the counts would share the line with them.
  const settled = !first.isPending && !first.isPlaceholderData;
  const counts = useQuery({ ...facetsQuery(engine, asked), enabled: settled });
  const { data: edition } = useQuery(editionQuery(engine));
  const facets = counts.isPlaceholderData ? undefined : counts.data;
  const total = settled && first.data ? listTotal(first.data, facets) : undefined;
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
      {...{ view, asked, edition, onChange }}
      facets={counts.data}
      counting={counts.isPlaceholderData}
      problem={counts.data ? undefined : counts.error}
      onRetry={() => void counts.refetch()}
      withProviders={within === view}
    />
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>{children}</div>
      <section className={styles.aside} aria-label={filterFrame.title}>
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
        <div className={`${styles.bar} ${isNarrowed(view) ? '' : styles.idle}`}>
          <FilterSheet
            active={active}
            words={sheetWords}
            done={sheetWords.done(total?.exact ? total.stories : undefined)}
          >
            {filters}
          </FilterSheet>
          {total && (
            <p className={styles.total}>
              {total.exact ? words.stories(total.stories) : words.atLeast(total.stories)}
            </p>
          )}
          {active > 0 && (
            <Suspense fallback={<div className={styles.chips} />}>
              <ActiveFilters view={view} nameOf={nameOf} onChange={onChangeAndLeave} />
            </Suspense>
          )}
        </div>
        <TopicFeed
          {...{ label, composed, facets, nameOf }}
          view={asked}
          empty={
            <Suspense>
              <NoResults view={view} facets={facets} onChange={onChangeAndLeave} />
            </Suspense>
          }
        />
      </div>
    </div>
  );
}

function useNames(facets: Facets | undefined): (id: ProviderId) => string {
  return useMemo(() => {
    const names = new Map(facets?.providers.map(({ provider }) => [provider.id, provider.name]));
    return (id) => names.get(id) ?? id;
  }, [facets]);
}
