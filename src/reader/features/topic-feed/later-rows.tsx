import { useRef } from 'react';
import { FeedRows, type FeedRowsProps } from './feed-rows.tsx';
import type { Row } from './rows.ts';
import { useRowsByTurns } from './turns.ts';

export interface LaterRowsProps extends FeedRowsProps {
  /** The place behind the last of them. */
  readonly to: number;
  readonly rowHeight: number;
  /** Stories of a place in the list stand there now. */
  readonly onRows: (rows: readonly Row[]) => void;
}

/** Rows that are known, drawn a few at a time; room is left for the others. */
export function LaterRows({ to, rowHeight, onRows, ...shared }: LaterRowsProps) {
  const { rows } = shared;
  const room = useRef<HTMLDivElement>(null);
  const drawn = useRowsByTurns(rows, { coming: room, rowHeight, onRows }).shown;
  const from = rows[drawn.length]?.place ?? to;
  return (
    <>
      <FeedRows {...shared} rows={drawn} />
      <div ref={room} style={{ blockSize: (to - from) * rowHeight }} />
    </>
  );
}
