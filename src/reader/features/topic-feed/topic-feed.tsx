import { useQuery } from '@tanstack/react-query';
import {
  memo,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import { useNavigationType } from 'react-router';
import type { Facets, Page } from '../../../engine/answers.ts';
import { firstPageSize } from '../../../engine/query.ts';
import { useEngine } from '../../edition/engine-context.ts';
import { lazyPart } from '../../edition/lazy-part.tsx';
import { listTotal, type ListTotal } from '../../edition/list-total.ts';
import { ProblemPanel } from '../../edition/problem-panel.tsx';
import { feedQuery, isByTime } from '../../edition/queries.ts';
import { afterPaint } from '../../platform/after-paint.ts';
import { feedStrings } from '../../strings/feed.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { isNarrowed, type View } from '../../view/view.ts';
import { compose } from './composition.ts';
import { FeedEnd } from './feed-end.tsx';
import { FeedList } from './feed-list.tsx';
import { FeedSkeleton } from './feed-skeleton.tsx';
import type { Row } from './rows.ts';
import { useFeedWindow } from './use-feed-window.ts';
import { useFollow } from './use-follow.ts';
import { useListTotal } from './use-list-total.ts';
import { useRowFocus } from './use-row-focus.ts';
import styles from './topic-feed.module.css';

const DateJump = lazyPart(async () => (await import('./date-jump.tsx')).DateJump);

/** Shorter lists are scrolled through. */
const JUMP_FROM = 100;

export interface TopicFeedProps {
  /** Names the list for people who listen. */
  readonly label: string;
  readonly view: View;
  /** Lay the list out as a front page while nothing is filtered and the newest come first. */
  readonly composed?: boolean;
  /** The counts of this very view; not those of the last one while they change. */
  readonly facets?: Facets | undefined;
  /** Beside the list on a wide page, where what goes to a day is at hand wherever the list is. */
  readonly beside?: Element | null | undefined;
  /** What stands here when nothing is in the view. */
  readonly empty: ReactNode;
}

/** The stories of a view: its first page, and more of them as the reader comes near. */
export function TopicFeed({ empty, ...props }: TopicFeedProps) {
  const { label, composed = false, beside } = props;
  const query = useQuery(feedQuery(useEngine(), props.view));
  const { refetch } = query;
  const { facets: counts, view: asked } = props;
  const { data: page, error: failure, isPlaceholderData: old, isFetching: fetching } = query;
  // All of it together, so that an answer never meets the view or the counts of another.
  const now = useMemo(
    () => ({ view: asked, facets: counts, data: page, error: failure, old, fetching }),
    [asked, counts, page, failure, old, fetching],
  );
  // Drawing a list takes longer than a key may: it is done in between. The first one is awaited, and one
  // that is come back to, by whose height the router finds the place.
  const popped = useNavigationType() === 'POP';
  const later = useDeferredValue(now);
  const drawn = later.data && !popped ? later : now;
  const { view, facets, data, error, old: outdated, fetching: busy } = drawn;
  // While a changed view is on its way, the list on show keeps the shape of its own view.
  const [shown, setShown] = useState(view);
  if (!outdated && shown !== view) setShown(view);
  const retry = useCallback(() => void refetch(), [refetch]);
  const known = outdated ? undefined : facets;
  const total = useMemo(() => data && listTotal(data, known), [data, known]);
  useAnnounceTotal(outdated ? undefined : total, view.words !== undefined && !popped);

  if (!data || !total) {
    return error ? (
      <ProblemPanel problem={error} onRetry={retry} />
    ) : (
      <FeedSkeleton lead={composed && isUnfiltered(view)} />
    );
  }
  if (total.stories === 0 && total.exact) return empty;
  return (
    <Stories
      {...{ label, composed, beside }}
      view={shown}
      first={data}
      known={total}
      facets={known}
      busy={busy}
      outdated={outdated}
      onRetry={retry}
    />
  );
}

interface StoriesProps extends Omit<TopicFeedProps, 'empty'> {
  readonly first: Page;
  readonly known: ListTotal;
  readonly busy: boolean;
  readonly outdated: boolean;
  readonly onRetry: () => void;
}

const Stories = memo(function Stories(props: StoriesProps) {
  const { label, view, composed = false, first, known, facets } = props;
  const { busy, outdated, onRetry, beside } = props;
  const feed = useRef<HTMLDivElement>(null);
  const list = useMemo(() => nameOfList(view), [view]);
  const [{ stories, exact }, onPage] = useListTotal(list, known);
  const shape = useMemo(() => ({ total: stories, first: firstPageSize(view) }), [stories, view]);
  const { window, atOnce, open, virtual, problem } = useFeedWindow(feed, list, shape);
  useFollow(feed);
  const keepFocus = useRowFocus(feed, (place) => virtual.current?.pin(place));
  // The same function for ever: blocks that stay are not drawn anew.
  const [onRows] = useState(() => (rows: readonly Row[]) => {
    virtual.current?.measure(rows[0]?.place);
    keepFocus(rows);
  });
  const leads = composed && isUnfiltered(view);
  const composition = useMemo(
    () => (leads ? compose(first.slots) : { leaders: [], rest: first.slots }),
    [leads, first],
  );
  const dayCounts = useMemo(() => dayCountsOf(facets), [facets]);
  const long = stories > JUMP_FROM && isByTime(view);
  const jump = (
    <Suspense>{open && <DateJump {...{ virtual, view, shape, composition }} />}</Suspense>
  );
  return (
    <>
      {long && <div className={styles.jump}>{jump}</div>}
      {long && beside && createPortal(jump, beside)}
      <FeedList
        {...{ label, view, list, shape, exact, composition, feed, dayCounts }}
        {...{ atOnce, busy, outdated, onRetry, onPage, onRows }}
        window={problem ? { ...window, after: 0 } : window}
      />
      <FeedEnd total={stories} exact={exact} problem={problem} />
    </>
  );
});

/** A front page is made of everything; what the reader picks out is a list. */
function isUnfiltered(view: View): boolean {
  return view.sort === 'newest' && !isNarrowed(view);
}

/** What is saved or read changes which stories the words find, but not whose list it is. */
function nameOfList(view: View): string {
  return JSON.stringify({ ...view, mine: undefined });
}

/** Stories by day, where the histogram counts days: no number rather than a wrong one. */
function dayCountsOf(facets: Facets | undefined): ReadonlyMap<string, number> {
  if (facets?.bar !== 'day') return new Map();
  return new Map(facets.dates.map(({ start, stories }) => [start, stories]));
}

/**
 * Says how many stories a changed view has, once all are counted; not for the first, whose page is
 * announced anyway, unless it answers to words: whoever types them stays in the box.
 */
function useAnnounceTotal(total: ListTotal | undefined, first: boolean): void {
  const announce = useAnnounce();
  const said = useRef(first ? -1 : undefined);
  const stories = total?.exact ? total.stories : undefined;
  useEffect(() => {
    if (stories === undefined) return;
    if (said.current !== undefined && said.current !== stories) {
      // Behind the title of a page that comes with it, which would take its place.
      afterPaint(() => announce(feedStrings.feed.stories(stories)));
    }
    said.current = stories;
  }, [stories, announce]);
}
