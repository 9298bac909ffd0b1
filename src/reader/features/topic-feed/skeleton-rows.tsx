import { feedStrings } from '../../strings/feed.ts';
import { SkeletonText } from '../../ui/skeleton.tsx';
import type { Block } from './list-shape.ts';
import styles from './skeleton-rows.module.css';

interface SkeletonRowsProps {
  readonly block: Block;
  readonly size: number;
  /** In px. */
  readonly height: number;
}

/** In the place of stories that are on their way, as high as rows are; the keyboard can go there. */
export function SkeletonRows({ block: { from, to }, size, height }: SkeletonRowsProps) {
  return Array.from({ length: to - from }, (_, row) => (
    <article
      key={row}
      className={styles.row}
      style={{ blockSize: height }}
      tabIndex={-1}
      aria-label={feedStrings.feed.coming(from + row + 1)}
      aria-busy="true"
      aria-posinset={from + row + 1}
      aria-setsize={size}
    >
      <div aria-hidden="true" className={styles.inside}>
        <SkeletonText size="headline" />
        <SkeletonText lines={2} />
      </div>
    </article>
  ));
}
