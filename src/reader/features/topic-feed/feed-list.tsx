import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Page } from '../../../engine/answers.ts';
import { isByTime } from '../../edition/queries.ts';
import { useIsRendered } from '../../platform/use-formats.ts';
import { useSlow } from '../../platform/use-slow.ts';
import type { View } from '../../view/view.ts';
import type { Composition } from './composition.ts';
import styles from './feed-list.module.css';
import type { FeedWindow } from './feed-window.ts';
import { FirstBlock } from './first-block.tsx';
import { FurtherBlock } from './further-block.tsx';
import { blockAt, MOST_WHOLE, type ListShape } from './list-shape.ts';
import type { Row } from './rows.ts';

export interface FeedListProps {
  readonly label: string;
  readonly view: View;
  /** Tells the list from that of another view, of which nothing may stay. */
  readonly list: string;
  readonly shape: ListShape;
  /** Whether the list is known to be no longer than that. */
  readonly exact: boolean;
  readonly composition: Composition;
  readonly window: FeedWindow;
  /** Draws its first page at once; else what is in sight, and the rest of it some at a time. */
  readonly atOnce: boolean;
  readonly feed: RefObject<HTMLDivElement | null>;
  readonly dayCounts: ReadonlyMap<string, number>;
  readonly busy: boolean;
  /** It shows the view before this one, until this one has arrived. */
  readonly outdated: boolean;
  readonly onRetry: () => void;
  readonly onPage: (page: Page) => void;
  /** Stories of a place in the list stand there now. */
  readonly onRows: (rows: readonly Row[]) => void;
}

/** From how far away further stories are fetched, in px: what words find costs more. */
const MARGINS = { whole: 10_000, usual: 1_200, found: 200 };

/** The blocks of a list that are in the page, and the room of those that are not. */
export function FeedList(props: FeedListProps) {
  const { label, view, list, shape, exact, composition, window, feed, busy, outdated } = props;
  const { atOnce, dayCounts, onRetry, onPage, onRows } = props;
  const { total, first } = shape;
  const { rowHeight } = window;
  const days = isByTime(view);
  const shared = { size: exact ? total : -1, days, dayCounts, view };
  const [initial] = useState(window);
  const rendered = useIsRendered();
  const { after } = window;
  // Not in what is rendered in Node: a page may have no style of its own, and needs no room yet.
  useLayoutEffect(
    () => feed.current?.style.setProperty('padding-block-end', `${after}px`),
    [feed, after],
  );
  const faded = useSlow(outdated);
  const whole = total <= MOST_WHOLE;
  const margin = view.words !== undefined ? MARGINS.found : whole ? MARGINS.whole : MARGINS.usual;
  return (
    <div
      ref={feed}
      role="feed"
      aria-label={label}
      aria-busy={busy}
      className={`${styles.feed} ${faded ? styles.outdated : ''} ${whole ? '' : styles.virtual}`}
    >
      {window.blocks.map(({ index, room }) => {
        const { page } = blockAt(index, shape);
        // Without its stories it is nothing to read.
        if (rendered && page > 0) return null;
        return page === 0 ? (
          <FirstBlock
            key={index}
            {...{ index, shape, composition, room, list, rowHeight, atOnce, onRetry, onRows }}
            {...shared}
          />
        ) : (
          <FurtherBlock
            key={`${index} ${list}`}
            before={page === first ? composition.rest.at(-1) : undefined}
            atOnce={window === initial}
            {...{ index, shape, room, rowHeight, margin, onPage, onRows }}
            {...shared}
          />
        );
      })}
    </div>
  );
}
