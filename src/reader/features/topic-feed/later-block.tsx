import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Page, Slot } from '../../../engine/answers.ts';
import { useEngine } from '../../edition/engine-context.ts';
import { feedPartQuery } from '../../edition/queries.ts';
import { FeedRows, type FeedRowsProps } from './feed-rows.tsx';
import { blockAt, type ListShape } from './list-shape.ts';
import { rowsOf, type Row } from './rows.ts';
import { SkeletonBlock, SkeletonRows } from './skeleton-rows.tsx';
import { useRowsByTurns } from './turns.ts';
import { useNear } from './use-near.ts';
import list from './feed-list.module.css';
import styles from './later-block.module.css';

export interface LaterBlockProps extends Omit<FeedRowsProps, 'rows' | 'onRetry'> {
  /** Which block of the list it is. */
  readonly index: number;
  readonly shape: ListShape;
  /** What stands above the page of this block, where the list knows better than the page. */
  readonly before: Slot | undefined;
  /** Room above it, in px. */
  readonly room: number;
  readonly rowHeight: number;
  /** From how far away its stories are fetched, in px. */
  readonly margin: number;
  /** Draws what is known at once; else stories follow their skeleton, some at a time. */
  readonly atOnce: boolean;
  readonly onPage: (page: Page) => void;
  /** The stories stand there now; none yet, when it has taken the place of its skeleton. */
  readonly onRows: (rows: readonly Row[]) => void;
}

/** Some rows of a list, further down than its first page. They are fetched when the reader is near. */
export function LaterBlock(props: LaterBlockProps) {
  const { index, shape, before, room, rowHeight, margin, atOnce, onPage, onRows, ...shared } =
    props;
  const { view, days, size } = shared;
  const { from, to, page, pageEnd } = blockAt(index, shape);
  const [element, near] = useNear<HTMLDivElement>(margin);
  const query = useQuery({ ...feedPartQuery(useEngine(), view, page), enabled: near });
  const { data, error, refetch } = query;
  const [known] = useState(atOnce && data !== undefined);
  const rows = useMemo(() => {
    const all = data
      ? pageRows(data, { page, days, before })
      : error && [failedPage(error, page, pageEnd)];
    return all?.filter(({ place }) => place >= from && place < to);
  }, [data, error, page, pageEnd, days, before, from, to]);
  const tellPage = useEffectEvent(onPage);
  useEffect(() => {
    if (data) tellPage(data);
  }, [data]);
  const turns = useRowsByTurns(rows, {
    atOnce: known,
    together: true,
    coming: element,
    rowHeight,
    onRows,
  });
  const { drawn, shown } = turns;
  const retry = useCallback(() => void refetch(), [refetch]);
  // Two elements: what comes takes the place of its skeleton, and does not move it.
  if (drawn.length === 0) {
    return <SkeletonBlock ref={element} {...{ index, shape, room, rowHeight, size }} />;
  }
  const coming = shown.length === 0;
  const next = rows?.[shown.length];
  const left = next ? next.place : to;
  return (
    <div
      className={`${list.block} ${coming ? styles.coming : ''}`}
      data-index={index}
      style={{ marginBlockStart: room }}
    >
      <div>
        <FeedRows {...shared} {...{ coming }} rows={drawn} onRetry={retry} />
      </div>
      <SkeletonRows key={left} ref={element} from={left} {...{ to, rowHeight, size }} />
    </div>
  );
}

function pageRows(
  { offset, slots }: Page,
  { page, days, before }: { page: number; days: boolean; before: Slot | undefined },
): Row[] {
  const [above] = offset < page ? slots : [];
  return rowsOf(slots.slice(page - offset), { days, place: page, before: before ?? above });
}

function failedPage(problem: unknown, place: number, end: number): Row {
  return { kind: 'failure', place, problem, stories: end - place };
}
