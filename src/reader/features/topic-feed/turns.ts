import { useEffect, useState } from 'react';

/** Rows that are drawn at a time: as many as a slow machine lays out before anybody notices. */
const ROWS_A_TURN = 3;

const waiting = new Set<() => void>();
let due = false;

/** One a frame, after it has been painted: what was clicked or scrolled in between comes first. */
function next(): void {
  if (due || waiting.size === 0) return;
  due = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      due = false;
      const [first] = waiting;
      if (!first) return;
      waiting.delete(first);
      first();
      next();
    }),
  );
}

/**
 * How many of some rows are to be drawn by now: a few more each time that it is their turn, among
 * all that wait for one.
 *
 * @param atOnce draws all of them from the start
 */
export function useTurns(rows: number, atOnce: boolean): number {
  const [drawn, setDrawn] = useState(atOnce ? Infinity : 0);
  useEffect(() => {
    if (drawn >= rows) return undefined;
    const turn = () => setDrawn((before) => before + ROWS_A_TURN);
    waiting.add(turn);
    next();
    return () => void waiting.delete(turn);
  }, [rows, drawn]);
  return drawn;
}
