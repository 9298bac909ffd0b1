import { useQuery } from '@tanstack/react-query';
import {
  Suspense,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { ProviderId } from '../../bundle/ids.ts';
import type { Facets } from '../../engine/answers.ts';
import { useEngine } from '../edition/engine-context.ts';
import { lazyPart } from '../edition/lazy-part.tsx';
import { listTotal } from '../edition/list-total.ts';
import { editionQuery, facetsQuery, feedQuery } from '../edition/queries.ts';
import { TopicFeed } from '../features/topic-feed/topic-feed.tsx';
import { FilterSheet } from '../features/view-filters/filter-sheet.tsx';
import { useAsked } from '../library/use-asked.ts';
import { useSlow } from '../platform/use-slow.ts';
import { feedStrings } from '../strings/feed.ts';
import { filterFrameStrings } from '../strings/filter-frame.ts';
import type { UseView } from '../view/use-view.ts';
import { activeFilters, isNarrowed, type View } from '../view/view.ts';
import { Filters } from './filters.tsx';
import { parts } from './later-parts.ts';
import styles from './feed-with-filters.module.css';

const ActiveFilters = lazyPart(() => parts.activeFilters());
const NoResults = lazyPart(() => parts.noResults());

const words = feedStrings.feed;
const sheetWords = filterFrameStrings.sheet;

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
  const { refetch } = counts;
  const retry = useCallback(() => void refetch(), [refetch]);
  const nameOf = useNames(counts.data);
  // Forty rows of counts: a click that changes them does not wait for them. Those of the last view
  // stay while it takes no longer than a glance.
  const counting = useSlow(counts.isPlaceholderData);
  const shown = useDeferredValue(
    useMemo(() => ({ facets: counts.data, counting }), [counts.data, counting]),
  );
  const stories = useRef<HTMLDivElement>(null);
  const [beside, setBeside] = useState<Element | null>(null);
  const active = activeFilters(view);
  // The chip or button that was pressed is about to go away.
  const onChangeAndLeave: typeof onChange = (change, options) => {
    stories.current?.focus({ preventScroll: true });
    onChange(change, options);
  };
  const filters = (
    <Filters
      {...{ view, asked, edition, onChange }}
      {...shown}
      busy={counts.isPlaceholderData}
      problem={counts.data ? undefined : counts.error}
      onRetry={retry}
      withProviders={within === view}
    />
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>{children}</div>
      <section className={styles.aside} aria-label={filterFrameStrings.title}>
        <button
          type="button"
          className={styles.skip}
          onClick={() => stories.current?.querySelector<HTMLElement>('article a')?.focus()}
        >
          {feedStrings.skip}
        </button>
        {filters}
        <div ref={setBeside} className={styles.last} />
      </section>
      <div ref={stories} className={styles.main} tabIndex={-1}>
        <div className={`${styles.bar} ${isNarrowed(view) ? '' : styles.idle}`}>
          <FilterSheet
            active={active}
            words={sheetWords}
            done={total?.exact ? sheetWords.done(total.stories) : sheetWords.show}
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
          {...{ label, composed, facets, beside }}
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

/** Names of providers hold for the edition: another view only adds to them. */
function useNames(facets: Facets | undefined): (id: ProviderId) => string {
  const [names, setNames] = useState<ReadonlyMap<ProviderId, string>>(new Map());
  const found = facets?.providers.filter(({ provider }) => !names.has(provider.id)) ?? [];
  if (found.length > 0) {
    setNames(
      new Map([...names, ...found.map(({ provider: { id, name } }) => [id, name] as const)]),
    );
  }
  return useCallback((id) => names.get(id) ?? id, [names]);
}
