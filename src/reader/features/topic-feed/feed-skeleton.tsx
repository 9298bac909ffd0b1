import { feedStrings } from '../../strings/feed.ts';
import { SkeletonList, SkeletonText, Waiting } from '../../ui/skeleton.tsx';
import styles from './feed-skeleton.module.css';

/** The shape of a front page, or of a plain list, until the first stories arrive. */
export function FeedSkeleton({ lead }: { lead: boolean }) {
  return (
    <Waiting label={feedStrings.feed.loading}>
      {lead && (
        <div className={styles.lead}>
          <div>
            <SkeletonText lines={3} size="headline" />
            <SkeletonText lines={3} />
          </div>
          <div className={styles.picture} />
        </div>
      )}
      <SkeletonList entries={lead ? 4 : 6} />
    </Waiting>
  );
}
