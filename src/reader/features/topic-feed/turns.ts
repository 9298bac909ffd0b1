import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useState,
  type RefObject,
} from 'react';
import type { Row } from './rows.ts';

/** Rows that are drawn at a time: as many as a slow machine lays out before anybody notices. */
const ROWS_A_TURN = 3;

interface Waiting {
  /** How many of its rows are wanted now: those whose places are in sight, or above it. */
  readonly inSight: () => number;
  readonly draw: (rows: number) => void;
}

const waiting = new Set<Waiting>();
let due = false;

/** One a frame, after it has been painted: what was clicked or scrolled in between comes first. */
function next(): void {
  if (due || waiting.size === 0) return;
  due = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      due = false;
      turn();
      next();
    }),
  );
}

/** What is in sight comes at once, or it would push about what stands below it; else some rows. */
function turn(): void {
  const all = [...waiting].map((one) => ({ one, rows: one.inSight() }));
  const seen = all.filter(({ rows }) => rows > 0);
  for (const { one, rows } of seen) one.draw(rows);
  const [first] = all;
  if (seen.length === 0) first?.one.draw(ROWS_A_TURN);
}

/**
 * How many of some rows are to be drawn by now: a few more each time that it is their turn, among
 * all that wait for one.
 *
 * @param atOnce draws all of them from the start
 * @param inSight how many of those that are left have their places in sight, or above it
 */
function useTurns(rows: number, atOnce: boolean, inSight: () => number): number {
  const [drawn, setDrawn] = useState(atOnce ? Infinity : 0);
  const look = useEffectEvent(inSight);
  useEffect(() => {
    if (drawn >= rows) return undefined;
    const one: Waiting = {
      inSight: () => look(),
      draw: (more) => {
        waiting.delete(one);
        setDrawn(drawn + more);
      },
    };
    waiting.add(one);
    next();
    return () => void waiting.delete(one);
  }, [rows, drawn]);
  return drawn;
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
  readonly atOnce: boolean;
  /** What stands in the places of those that are to come, or in that of the first. */
  readonly coming: RefObject<Element | null>;
  readonly rowHeight: number;
  /** Told of the rows that stand in the page now. */
  readonly onRows: (rows: readonly Row[]) => void;
}

/** Those of some rows that are to be drawn by now; see `useTurns`. */
export function useRowsByTurns(
  rows: readonly Row[] | undefined,
  { atOnce, coming, rowHeight, onRows }: ByTurns,
): readonly Row[] {
  const turns = useTurns(rows?.length ?? 0, atOnce, () => rowsInSight(coming.current, rowHeight));
  const drawn = useMemo(() => rows?.slice(0, turns) ?? [], [rows, turns]);
  const tellRows = useEffectEvent(onRows);
  useLayoutEffect(() => {
    tellRows(drawn);
  }, [drawn]);
  return drawn;
}
