import { Link } from 'react-router';
import type { Provider } from '../../../bundle/records.ts';
import type { CoverageArticle, StoryDetail } from '../../../engine/answers.ts';
import type { ArticleFilter } from '../../../engine/query.ts';
import { storyStrings } from '../../strings/story.ts';
import buttons from '../../ui/button.module.css';
import { Byline } from './byline.tsx';
import { insteadOfWords } from './instead-of.ts';
import { StoryActions } from './story-actions.tsx';
import styles from './story-head.module.css';
import { StoryMedia } from './story-media.tsx';
import { langOf } from '../../language/messages.ts';

export interface StoryHeadProps {
  readonly story: StoryDetail;
  /** The article that leads under the filter. */
  readonly lead: CoverageArticle;
  /** The provider of the story's own lead, where the filter took that away. */
  readonly insteadOf?: Provider | undefined;
  readonly filter: ArticleFilter;
  readonly onShowAll: () => void;
}

/** The lead article of a story as its source presents it, and what can be done with it. */
export function StoryHead({ story, lead, insteadOf, filter, onShowAll }: StoryHeadProps) {
  const { title, excerpt, language } = lead;
  return (
    <header className={styles.head} data-story-head>
      <Topics story={story} />
      <h1 className={styles.headline} lang={langOf(language)} dir="auto" tabIndex={-1}>
        {title}
      </h1>
      {excerpt !== undefined && excerpt !== title && (
        <p className={styles.excerpt} lang={langOf(language)} dir="auto">
          {excerpt}
        </p>
      )}
      <Byline article={lead} listed={story.listed} />
      {insteadOf && (
        <p className={styles.instead}>
          {insteadOfWords(insteadOf, filter)}{' '}
          <button type="button" className={buttons.plain} onClick={onShowAll}>
            {storyStrings.filter.showAll(story.articles.length)}
          </button>
        </p>
      )}
      <StoryActions story={story} lead={lead} />
      <StoryMedia key={lead.url} article={lead} />
    </header>
  );
}

function Topics({ story: { topics } }: { story: StoryDetail }) {
  if (topics.length === 0) return null;
  return (
    <ul className={styles.topics}>
      {topics.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/topic/${id}`} lang={langOf()} dir="auto">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
