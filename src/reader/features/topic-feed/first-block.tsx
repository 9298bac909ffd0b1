import { useLayoutEffect, useMemo } from 'react';
import { FeedCard } from './feed-card.tsx';
import { FeedRows, type FeedRowsProps } from './feed-rows.tsx';
import styles from './feed-list.module.css';
import type { Composition } from './composition.ts';
import type { Block } from './list-shape.ts';
import { LaterRows, type LaterRowsProps } from './later-rows.tsx';
import { rowsOf } from './rows.ts';

/** So many are in sight when a list begins. */
const IN_SIGHT = 4;

interface FirstBlockProps
  extends Omit<FeedRowsProps, 'rows'>, Pick<LaterRowsProps, 'rowHeight' | 'onRows'> {
  readonly block: Block;
  readonly composition: Composition;
  /** Room above it, in px. */
  readonly room: number;
  readonly list: string;
  /** Draws all of them now; else those in sight, and the others some at a time. */
  readonly atOnce: boolean;
}

/** Some rows of the first page of a list; at its top those that lead it. */
export function FirstBlock(props: FirstBlockProps) {
  const { block, composition, room, list, rowHeight, atOnce, onRows, ...shared } = props;
  const { leaders, rest } = composition;
  const { days, size, view, nameOf } = shared;
  const { from, to } = block;
  const rows = useMemo(
    () =>
      rowsOf(rest, { days, place: leaders.length, before: undefined }).filter(
        ({ place }) => place >= from && place < to,
      ),
    [rest, days, leaders.length, from, to],
  );
  const next = atOnce ? to : IN_SIGHT;
  const [now, later] = useMemo(
    () => [rows.filter(({ place }) => place < next), rows.filter(({ place }) => place >= next)],
    [rows, next],
  );
  // Together with the last of the work on them; the frame that comes at once has only to paint them.
  useLayoutEffect(() => {
    if (!atOnce && now.length > 0) document.body.getBoundingClientRect();
  }, [now, atOnce]);
  const [lead, ...seconds] = block.index === 0 ? leaders : [];
  const front = { total: size, view, nameOf };
  return (
    <div
      className={styles.block}
      data-index={block.index}
      style={room > 0 ? { marginBlockStart: room } : undefined}
    >
      {lead && <FeedCard key={lead.id} card={lead} look="lead" place={1} {...front} />}
      {seconds.length > 0 && (
        <div className={styles.seconds}>
          {seconds.map((card, position) => (
            <FeedCard key={card.id} card={card} look="second" place={position + 2} {...front} />
          ))}
        </div>
      )}
      <FeedRows rows={now} {...shared} />
      {later.length > 0 && (
        <LaterRows key={list} rows={later} {...{ to, rowHeight, onRows }} {...shared} />
      )}
    </div>
  );
}
