import { storyStrings } from '../../strings/story.ts';
import { SkeletonText, Waiting } from '../../ui/skeleton.tsx';
import styles from './story-skeleton.module.css';

/** About as high as what comes, so that nothing below it moves far. */
export function StorySkeleton() {
  return (
    <Waiting label={storyStrings.loading}>
      <div className={styles.story}>
        <div className={styles.headline}>
          <SkeletonText lines={3} size="headline" />
        </div>
        <SkeletonText lines={3} />
        <div className={styles.picture} />
      </div>
    </Waiting>
  );
}
