import { memo, useMemo, type ReactNode } from 'react';
import { useAfterPaint } from '../../platform/use-after-paint.ts';
import { FeedCard } from './feed-card.tsx';
import { FeedRows, type FeedRowsProps } from './feed-rows.tsx';
import styles from './feed-list.module.css';
import type { Composition } from './composition.ts';
import { blockAt, type ListShape } from './list-shape.ts';
import { LaterRows, type LaterRowsProps } from './later-rows.tsx';
import { rowsOf } from './rows.ts';

/** So many come with a list; it takes others away in the same moment. */
const AHEAD = 1;

interface FirstBlockProps
  extends Omit<FeedRowsProps, 'rows'>, Pick<LaterRowsProps, 'rowHeight' | 'onRows'> {
  readonly index: number;
  readonly shape: ListShape;
  readonly composition: Composition;
  /** Room above it, in px. */
  readonly room: number;
  readonly list: string;
  /** Draws all of them now; else the first, and the others some at a time. */
  readonly atOnce: boolean;
}

/** Some rows of the first page of a list; at its top those that lead it. */
export const FirstBlock = memo(function FirstBlock(props: FirstBlockProps) {
  const { index, shape, composition, room, list, rowHeight, atOnce, onRows, ...shared } = props;
  const { leaders, rest } = composition;
  const { days, size, view } = shared;
  const { from, to } = blockAt(index, shape);
  const rows = useMemo(
    () =>
      rowsOf(rest, { days, place: leaders.length, before: undefined }).filter(
        ({ place }) => place >= from && place < to,
      ),
    [rest, days, leaders.length, from, to],
  );
  const next = atOnce ? to : AHEAD;
  const [now, later] = useMemo(
    () => [rows.filter(({ place }) => place < next), rows.filter(({ place }) => place >= next)],
    [rows, next],
  );
  const [lead, ...seconds] = index === 0 ? leaders : [];
  const front = { total: size, view };
  return (
    <div
      className={styles.block}
      data-index={index}
      style={room > 0 ? { marginBlockStart: room } : undefined}
    >
      {lead && <FeedCard key={lead.id} card={lead} look="lead" place={1} {...front} />}
      {seconds.length > 0 && (
        <Seconds key={`seconds ${list}`} atOnce={atOnce}>
          {seconds.map((card, position) => (
            <FeedCard key={card.id} card={card} look="second" place={position + 2} {...front} />
          ))}
        </Seconds>
      )}
      <FeedRows rows={now} {...shared} />
      {later.length > 0 && (
        <LaterRows key={list} rows={later} {...{ to, rowHeight, onRows }} {...shared} />
      )}
    </div>
  );
});

/** A lead is as much as one frame can show; they come with the next. */
function Seconds({ atOnce, children }: { atOnce: boolean; children: ReactNode }) {
  const here = useAfterPaint(true, atOnce);
  return <div className={styles.seconds}>{here && children}</div>;
}
