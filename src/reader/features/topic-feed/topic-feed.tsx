import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ProviderId } from '../../../bundle/ids.ts';
import type { Facets, Page } from '../../../engine/answers.ts';
import { useEngine } from '../../edition/engine-context.ts';
import { ProblemPanel } from '../../edition/problem-panel.tsx';
import { feedQuery, PAGE_SIZE } from '../../edition/queries.ts';
import { feedStrings } from '../../strings/feed.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { isNarrowed, type View } from '../../view/view.ts';
import { compose, type Composition } from './composition.ts';
import { FeedEnd } from './feed-end.tsx';
import { FeedList } from './feed-list.tsx';
import { FeedSkeleton } from './feed-skeleton.tsx';

export interface TopicFeedProps {
  /** Names the list for people who listen. */
  readonly label: string;
  readonly view: View;
  /** Lay the list out as a front page while nothing is filtered and the newest come first. */
  readonly composed?: boolean;
  /** The counts of this very view; not those of the last one while they change. */
  readonly facets?: Facets | undefined;
  /** Marks know providers by their domain only. */
  readonly nameOf: (id: ProviderId) => string;
  /** What stands here when nothing is in the view. */
  readonly empty: ReactNode;
}

/** The stories of a view: from the first page on, more as the reader comes near the end. */
export function TopicFeed({
  label,
  view,
  composed = false,
  facets,
  nameOf,
  empty,
}: TopicFeedProps) {
  const query = useInfiniteQuery(feedQuery(useEngine(), view));
  const { data, error, isPlaceholderData: outdated } = query;
  // While a changed view is on its way, the list on show keeps the shape of its own view.
  const [shown, setShown] = useState(view);
  if (!outdated && shown !== view) setShown(view);
  const composition = useComposition(data?.pages, shown, composed);
  const total = data?.pages[0]?.total;
  useAnnounceTotal(outdated ? undefined : total);

  if (total === undefined) {
    return error ? (
      <ProblemPanel problem={error} onRetry={() => void query.refetch()} />
    ) : (
      <FeedSkeleton lead={composed && isUnfiltered(view)} />
    );
  }
  if (total === 0) return empty;
  return (
    <>
      <FeedList
        label={label}
        view={shown}
        total={total}
        composition={composition}
        dayCounts={dayCountsOf(outdated ? undefined : facets)}
        nameOf={nameOf}
        busy={query.isFetching}
        outdated={outdated}
        onRetry={() => void query.refetch()}
      />
      <FeedEnd
        total={total}
        hasMore={query.hasNextPage && !outdated}
        loading={query.isFetchingNextPage}
        problem={query.isFetchNextPageError ? error : undefined}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}

function useComposition(
  pages: readonly Page[] | undefined,
  view: View,
  composed: boolean,
): Composition {
  return useMemo(() => {
    const slots = pages?.flatMap((page) => page.slots) ?? [];
    const days = view.sort === 'newest' || view.sort === 'oldest';
    return compose(slots, { lead: composed && isUnfiltered(view), days, firstPage: PAGE_SIZE });
  }, [pages, view, composed]);
}

/** A front page is made of everything; what the reader picks out is a list. */
function isUnfiltered(view: View): boolean {
  return view.sort === 'newest' && !isNarrowed(view);
}

/** Stories by day, where the histogram counts days: no number rather than a wrong one. */
function dayCountsOf(facets: Facets | undefined): ReadonlyMap<string, number> {
  if (facets?.bar !== 'day') return new Map();
  return new Map(facets.dates.map(({ start, stories }) => [start, stories]));
}

/** Says how many stories a changed view has; not for the first, whose page is announced anyway. */
function useAnnounceTotal(total: number | undefined): void {
  const announce = useAnnounce();
  const said = useRef<number>(undefined);
  useEffect(() => {
    if (total === undefined) return;
    if (said.current !== undefined && said.current !== total) {
      announce(feedStrings.feed.stories(total));
    }
    said.current = total;
  }, [total, announce]);
}
