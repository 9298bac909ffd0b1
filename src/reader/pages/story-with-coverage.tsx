import { useRef } from 'react';
import type { StoryDetail } from '../../engine/answers.ts';
import { coverageUnder } from '../../engine/coverage-rule.ts';
import { CoverageTimeline } from '../features/coverage-timeline/coverage-timeline.tsx';
import { NoneLeft } from '../features/story/none-left.tsx';
import { StoryHead } from '../features/story/story-head.tsx';
import { ThreadLinks } from '../features/story/thread-links.tsx';
import { articleFilterOf, formatView } from '../view/view.ts';
import { StoryFilterBar, StoryProviders } from './story-filters.tsx';
import styles from './story-with-coverage.module.css';
import { useStoryView } from './use-story-view.ts';

/** The page of a story under the view in its address: the edition's own, or a saved copy. */
export function StoryWithCoverage({ story }: { story: StoryDetail }) {
  const { view, update, showAll } = useStoryView(story);
  const headline = useRef<HTMLDivElement>(null);
  const { lead, insteadOf, counting } = coverageUnder(story.articles, view);
  const search = formatView(articleFilterOf(view));
  const threads = (
    <ThreadLinks
      links={story.links}
      published={story.articles[0]?.published ?? 0}
      search={search}
    />
  );
  const showAllAndStay = () => {
    showAll();
    // The button goes with what it ends.
    headline.current?.querySelector('h1')?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.page}>
      <div ref={headline} className={styles.head}>
        {lead ? (
          <StoryHead
            story={story}
            lead={lead}
            insteadOf={insteadOf?.provider}
            filter={view}
            onShowAll={showAllAndStay}
          />
        ) : (
          <NoneLeft articles={story.articles.length} onShowAll={showAllAndStay} />
        )}
      </div>
      <div className={styles.aside}>
        <StoryProviders story={story} view={view} onChange={update} />
        {threads}
      </div>
      <div className={styles.coverage}>
        <CoverageTimeline
          articles={story.articles}
          filter={view}
          order={view.sort === 'newest' ? 'newest' : 'oldest'}
          onOrder={(sort) => update({ sort })}
          search={search}
        >
          <StoryFilterBar {...{ story, view }} shown={counting.length} onChange={update} />
        </CoverageTimeline>
        <div className={styles.threads}>{threads}</div>
      </div>
    </div>
  );
}
