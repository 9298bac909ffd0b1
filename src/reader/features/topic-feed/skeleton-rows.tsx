import { memo, type RefObject } from 'react';
import { feedStrings } from '../../strings/feed.ts';
import skeleton from '../../ui/skeleton.module.css';
import list from './feed-list.module.css';
import { blockAt, type ListShape } from './list-shape.ts';
import styles from './skeleton-rows.module.css';

interface SkeletonBlockProps {
  readonly ref?: RefObject<HTMLDivElement | null>;
  readonly index: number;
  readonly shape: ListShape;
  /** Room above it, in px. */
  readonly room: number;
  readonly rowHeight: number;
  /** How long the feed is; -1 while that is not known. */
  readonly size: number;
}

/** In the place of stories that are on their way, as high as rows are; the keyboard can go there. */
export function SkeletonBlock(props: SkeletonBlockProps) {
  const { ref, index, shape, room, rowHeight, size } = props;
  const { from, to } = blockAt(index, shape);
  return (
    <div
      ref={ref}
      className={`${list.block} ${skeleton.breathing}`}
      data-index={index}
      style={{ marginBlockStart: room }}
    >
      <SkeletonRows {...{ from, to, rowHeight, size }} />
    </div>
  );
}

interface SkeletonRowsProps extends Pick<SkeletonBlockProps, 'rowHeight' | 'size'> {
  /** The first of them. */
  readonly ref?: RefObject<HTMLElement | null>;
  /** Places from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

export const SkeletonRows = memo(function SkeletonRows(props: SkeletonRowsProps) {
  const { ref, from, to, rowHeight, size } = props;
  return Array.from({ length: to - from }, (_, row) => (
    <article
      key={from + row}
      ref={row === 0 ? ref : undefined}
      className={styles.row}
      style={{ blockSize: rowHeight }}
      tabIndex={-1}
      aria-label={feedStrings.feed.coming(from + row + 1)}
      aria-busy="true"
      aria-posinset={from + row + 1}
      aria-setsize={size}
    />
  ));
});
