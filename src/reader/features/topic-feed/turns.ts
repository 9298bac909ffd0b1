import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useState,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import { afterPaint } from '../../platform/after-paint.ts';
import type { Row } from './rows.ts';

/**
 * How long rows may be drawn and laid out at a time, in ms: what the reader does meanwhile waits no
 * longer, and the frame that shows them has enough to do with painting.
 */
const TURN_MS = 10;
const MOST_ROWS = 8;

/** What a row took in the last turns, in ms: on a fast machine more of them fit into one. */
let rowMs = TURN_MS / 3;

interface Waiting {
  /** How many rows have yet to be drawn because their places are in sight, or above it. */
  readonly missing: () => number;
  /** Draws so many, or those that are left, and says how many. */
  readonly draw: (rows: number) => number;
  /** Lets all be seen that are drawn. */
  readonly show: () => void;
}

const waiting = new Set<Waiting>();
let due = false;

/** One a frame, after it has been painted: what was clicked or scrolled in between comes first. */
function next(): void {
  if (due || waiting.size === 0) return;
  due = true;
  afterPaint(() => {
    due = false;
    turn();
    next();
  });
}

/** Those in sight come first, and are seen together: one would push about what stands below it. */
function turn(): void {
  const all = [...waiting].map((one) => ({ one, missing: Math.max(0, one.missing()) }));
  const wanted = all.reduce((sum, { missing }) => sum + missing, 0);
  const next = all.find(({ missing }) => missing > 0) ?? all[0];
  if (!next) return;
  const begin = performance.now();
  const rows = flushSync(() => {
    const drawn = next.one.draw(Math.max(1, Math.min(MOST_ROWS, Math.floor(TURN_MS / rowMs))));
    if (wanted <= Math.min(drawn, next.missing)) for (const { one } of all) one.show();
    return drawn;
  });
  document.body.getBoundingClientRect();
  if (rows > 0) rowMs = (rowMs + (performance.now() - begin) / rows) / 2;
}

interface HowToTurn extends Required<Pick<ByTurns, 'atOnce' | 'together'>> {
  /** How many of those that are not seen yet have their places in sight, or above it. */
  readonly inSight: () => number;
}

/** How many of some rows are in the page, and how many of them to be seen. */
interface Turns {
  readonly drawn: number;
  readonly shown: number;
}

/**
 * How many of some rows are to be drawn by now: a few more each time that it is their turn, among
 * all that wait for one.
 */
function useTurns(rows: number, { atOnce, together, inSight }: HowToTurn): Turns {
  const all = atOnce ? Infinity : 0;
  const [turns, setTurns] = useState({ drawn: all, shown: all });
  const look = useEffectEvent(inSight);
  useEffect(() => {
    const { drawn, shown } = turns;
    if (shown >= rows) return undefined;
    const one: Waiting = {
      missing: () => Math.min(rows, shown + look()) - drawn,
      draw: (more) => {
        // Behind rows that are seen there is no other way to come together than at once.
        const now = Math.min(rows, drawn + (shown > 0 ? Math.max(more, one.missing()) : more));
        setTurns({ drawn: now, shown: together && shown === 0 ? 0 : now });
        return now - drawn;
      },
      show: () =>
        setTurns((last) => (last.shown < last.drawn ? { ...last, shown: last.drawn } : last)),
    };
    waiting.add(one);
    next();
    return () => void waiting.delete(one);
  }, [rows, turns, together]);
  return turns;
}

/**
 * How many of some rows have their places in sight or above it, and one more: a row may be lower than
 * what stands in for it.
 *
 * @param coming what stands in their places, or in that of the first
 */
function rowsInSight(coming: Element | null, rowHeight: number): number {
  const { top } = coming?.getBoundingClientRect() ?? { top: Infinity };
  if (top >= window.innerHeight) return 0;
  return Math.ceil((window.innerHeight - top) / rowHeight) + 1;
}

interface ByTurns {
  /** Draws all of them from the start. */
  readonly atOnce?: boolean;
  /** Those in sight are seen together: one by one they would push about what stands below them. */
  readonly together?: boolean;
  /** What stands in the places of those that are to come, or in that of the first. */
  readonly coming: RefObject<Element | null>;
  readonly rowHeight: number;
  /** Told of the rows that stand in the page now. */
  readonly onRows: (rows: readonly Row[]) => void;
}

interface DrawnRows {
  readonly drawn: readonly Row[];
  /** Those of them that are to be seen. */
  readonly shown: readonly Row[];
}

/** Those of some rows that are to be drawn by now; see `useTurns`. */
export function useRowsByTurns(
  rows: readonly Row[] | undefined,
  { atOnce = false, together = false, coming, rowHeight, onRows }: ByTurns,
): DrawnRows {
  const inSight = () => rowsInSight(coming.current, rowHeight);
  const turns = useTurns(rows?.length ?? 0, { atOnce, together, inSight });
  const drawn = useMemo(() => rows?.slice(0, turns.drawn) ?? [], [rows, turns.drawn]);
  const shown = useMemo(() => drawn.slice(0, turns.shown), [drawn, turns.shown]);
  const tellRows = useEffectEvent(onRows);
  useLayoutEffect(() => {
    tellRows(shown);
  }, [shown]);
  return { drawn, shown };
}
