import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useNavigationType } from 'react-router';
import { afterPaint } from '../../platform/after-paint.ts';
import { firstWindow, wholeWindow, type FeedWindow } from './feed-window.ts';
import { MOST_WHOLE, type ListShape } from './list-shape.ts';
import { meanRowHeight, ROW_HEIGHT } from './row-height.ts';
import type { ListState, VirtualWindow } from './virtual-window.ts';

/** How a list was left, by the entry of the history that shows it. */
interface Left {
  readonly list: string;
  readonly window: FeedWindow;
  readonly state: ListState;
}

/** Goes with the answers that are kept, without which there is nothing to go back to. */
const kept = new WeakMap<QueryClient, Map<string, Left>>();
/** Entries that are kept: each holds some numbers for each block that was seen. */
const MOST_KEPT = 50;

/** What rows took in the list before. */
let usualHeight = ROW_HEIGHT;

let virtual: typeof import('./virtual-window.ts') | undefined;

/** What makes long lists virtual comes after their first stories; and at once, where it has come. */
async function loadVirtual() {
  virtual ??= await import('./virtual-window.ts');
  return virtual;
}

export interface UseFeedWindow {
  readonly window: FeedWindow;
  /** The first list of a visit, or one that is come back to: all of it has to be there. */
  readonly atOnce: boolean;
  /** Whether a long list can be moved through: its code is there. */
  readonly open: boolean;
  /** Moves through a long list; null for a short one, and until it is open. */
  readonly virtual: RefObject<VirtualWindow | null>;
  /** Why only the first stories of a long list can be shown. */
  readonly problem: unknown;
}

/**
 * Which rows of a list are in the page: all of a short one, those near the reader of a long one,
 * whose place and heights are kept for when the reader comes Back.
 *
 * @param list names the list; another one starts at its top
 */
export function useFeedWindow(
  feed: RefObject<HTMLElement | null>,
  list: string,
  shape: ListShape,
): UseFeedWindow {
  const { key } = useLocation();
  const left = leftOf(useQueryClient());
  const long = shape.total > MOST_WHOLE;
  const [state, setState] = useState<{ list: string; window: FeedWindow }>();
  const [problem, setProblem] = useState<unknown>();
  const opened = useRef<VirtualWindow>(null);
  const before = left.get(key)?.list === list ? left.get(key) : undefined;
  const drawn = state?.list === list ? state.window : before?.window;
  const [rowHeight, setRowHeight] = useState(usualHeight);
  const measured = useRef(rowHeight);
  const window = long ? (drawn ?? firstWindow(shape, rowHeight)) : wholeWindow(shape);
  const popped = useNavigationType() === 'POP';
  const [arrival, setArrival] = useState({ list, atOnce: popped });
  if (arrival.list !== list) setArrival({ list, atOnce: popped });
  const { atOnce } = arrival;
  const latest = useRef({ window, shape });
  useLayoutEffect(() => {
    latest.current = { window, shape };
  });

  useTopOfAnother(feed, list, before === undefined && (long || !popped));
  // Before what follows closes the list.
  useLayoutEffect(() => {
    return () => {
      if (opened.current)
        keep(left, key, { list, ...latest.current, state: opened.current.state() });
    };
  }, [left, key, list]);
  useLayoutEffect(() => {
    if (!long || !feed.current) return undefined;
    if (atOnce) {
      // Before the first stories are seen: the scroll bar is right from the start.
      usualHeight = meanRowHeight(feed.current);
      measured.current = usualHeight;
      setRowHeight(usualHeight);
    }
    let closed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = (module: typeof import('./virtual-window.ts')) => {
      if (closed || !feed.current) return;
      opened.current = new module.VirtualWindow({
        feed: feed.current,
        shape: latest.current.shape,
        from: left.get(key)?.list === list ? left.get(key)?.state : undefined,
        rowHeight: measured.current,
        onChange: (next, now) => {
          if (now) flushSync(() => setState({ list, window: next }));
          else setState({ list, window: next });
        },
      });
    };
    const here = virtual;
    if (here && atOnce) open(here);
    // It asks where things are: when the page is laid out anyway.
    else if (here) afterPaint(() => open(here));
    // After the first stories, not along with them.
    else timer = setTimeout(() => void loadVirtual().then(open, setProblem));
    return () => {
      closed = true;
      clearTimeout(timer);
      opened.current?.close();
      opened.current = null;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a changed filter keeps the list open until the new one is there
  }, [feed, list, long]);

  const { total, first } = shape;
  useEffect(() => opened.current?.resize({ total, first }), [total, first]);
  const inPage = window.blocks.map(({ index }) => index).join(' ');
  useLayoutEffect(() => opened.current?.measure(), [inPage]);
  return { window, atOnce, open: long && state !== undefined, virtual: opened, problem };
}

/**
 * The reader of another list begins at its top, if only the middle of it would be in sight. Back leads to
 * where a list was left; of a long one that is kept, or it begins at its top, too.
 */
function useTopOfAnother(
  feed: RefObject<HTMLElement | null>,
  list: string,
  applies: boolean,
): void {
  const shown = useRef(list);
  useLayoutEffect(() => {
    if (shown.current === list) return;
    shown.current = list;
    if (!applies) return;
    // Before it is seen, but not before it is laid out anyway.
    requestAnimationFrame(() => {
      if (!feed.current || feed.current.getBoundingClientRect().top >= 0) return;
      feed.current.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
  }, [feed, list, applies]);
}

function leftOf(client: QueryClient): Map<string, Left> {
  const left = kept.get(client) ?? new Map<string, Left>();
  kept.set(client, left);
  return left;
}

function keep(left: Map<string, Left>, key: string, how: Left): void {
  left.delete(key);
  left.set(key, how);
  const [oldest] = left.keys();
  if (left.size > MOST_KEPT && oldest !== undefined) left.delete(oldest);
}
