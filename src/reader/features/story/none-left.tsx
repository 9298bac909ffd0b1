import { storyStrings } from '../../strings/story.ts';
import buttons from '../../ui/button.module.css';
import styles from '../../ui/dead-end.module.css';

interface NoneLeftProps {
  /** How many the story has without the filters. */
  readonly articles: number;
  readonly onShowAll: () => void;
}

/** The filters leave nothing of the story: why, and the way back. */
export function NoneLeft({ articles, onShowAll }: NoneLeftProps) {
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>{storyStrings.noneLeft.heading}</h1>
      <p>{storyStrings.noneLeft.words(articles)}</p>
      <button type="button" className={`${buttons.button} ${buttons.main}`} onClick={onShowAll}>
        {storyStrings.filter.showAll(articles)}
      </button>
    </div>
  );
}
