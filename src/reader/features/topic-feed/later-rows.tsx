import { useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { FeedRows, type FeedRowsProps } from './feed-rows.tsx';
import type { Row } from './rows.ts';
import { SkeletonRows } from './skeleton-rows.tsx';
import { useTurns } from './turns.ts';

export interface LaterRowsProps extends FeedRowsProps {
  /** The place behind the last of them. */
  readonly to: number;
  readonly rowHeight: number;
  /** Draws all of them at once. */
  readonly atOnce?: boolean;
  /** Nothing stood in their places before: until they come it is left empty. */
  readonly bare?: boolean;
  /** Stories of a place in the list stand there now. */
  readonly onRows: (rows: readonly Row[]) => void;
}

/** Rows that are known, drawn a few at a time; what stands in for the others is as high as they are. */
export function LaterRows(props: LaterRowsProps) {
  const { to, rowHeight, atOnce = false, bare = false, onRows, ...shared } = props;
  const { rows, size } = shared;
  const coming = useRef<HTMLDivElement>(null);
  const turns = useTurns(rows.length, atOnce, () => rowsInSight(coming.current, rowHeight));
  const drawn = useMemo(() => (turns < rows.length ? rows.slice(0, turns) : rows), [rows, turns]);
  const tellRows = useEffectEvent(onRows);
  useLayoutEffect(() => {
    tellRows(drawn);
  }, [drawn]);
  const from = rows[drawn.length]?.place ?? to;
  return (
    <>
      <FeedRows {...shared} rows={drawn} />
      {bare ? (
        <div ref={coming} style={{ blockSize: (to - from) * rowHeight }} />
      ) : (
        <SkeletonRows ref={coming} {...{ from, to, rowHeight, size }} />
      )}
    </>
  );
}

/** One more than there are places in sight: a row may be lower than what stands in for it. */
function rowsInSight(coming: HTMLElement | null, rowHeight: number): number {
  if (!coming) return 0;
  const { top } = coming.getBoundingClientRect();
  const { bottom } = (coming.parentElement ?? coming).getBoundingClientRect();
  if (top >= window.innerHeight || bottom <= 0) return 0;
  return Math.ceil((window.innerHeight - top) / rowHeight) + 1;
}
