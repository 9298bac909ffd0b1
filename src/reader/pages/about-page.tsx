import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Edition } from '../../engine/answers.ts';
import { useEngine } from '../edition/engine-context.ts';
import { editionQuery } from '../edition/queries.ts';
import { topicTree, type TopicBranch } from '../edition/topic-tree.ts';
import { Figures } from '../features/about/figures.tsx';
import { Rejects } from '../features/about/rejects.tsx';
import { useFormats } from '../platform/use-formats.ts';
import { appStrings } from '../strings/app.ts';
import { aboutStrings } from '../strings/about.ts';
import { openLinkStrings } from '../strings/open-link.ts';
import { SkeletonList, Waiting } from '../ui/skeleton.tsx';
import styles from './about-page.module.css';
import { langOf } from '../language/messages.ts';

/** What is in this edition, how it was made, and what could not be used. */
export function AboutPage() {
  const { data: edition } = useQuery(editionQuery(useEngine()));
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1} className={styles.heading}>
        {appStrings.titles.about}
      </h1>
      {edition ? (
        <About edition={edition} />
      ) : (
        <Waiting>
          <SkeletonList />
        </Waiting>
      )}
    </div>
  );
}

function About({ edition }: { edition: Edition }) {
  const formats = useFormats();
  const { counts, intake, span } = edition;
  const { counts: inIt, intake: made } = aboutStrings;
  const tree = topicTree(edition.topics);
  const [first, last] = [formats.date(span.first), formats.date(span.last)];
  return (
    <>
      <p className={styles.title} dir="auto">
        {edition.title}
      </p>
      <p className={styles.words} suppressHydrationWarning>
        {first === last ? aboutStrings.day(first) : aboutStrings.span({ first, last })}
      </p>
      <section className={styles.section}>
        <h2>{inIt.heading}</h2>
        <Figures
          figures={[
            [inIt.stories, counts.stories],
            [inIt.listed, counts.listed],
            [inIt.articles, counts.articles],
            [inIt.videos, counts.videos],
            [inIt.providers, counts.providers],
            [inIt.topics, counts.topics],
          ]}
        />
      </section>
      {tree.length > 0 && (
        <section className={styles.section}>
          <h2>{aboutStrings.topics}</h2>
          <TopicTree branches={tree} />
        </section>
      )}
      <section className={styles.section}>
        <h2>{made.heading}</h2>
        <p>{made.words(intake.read)}</p>
        <Figures
          figures={[
            [made.stories, counts.stories],
            [made.merged, intake.merged],
            [made.leftOut, intake.leftOut],
            [made.rejected, intake.rejected],
          ]}
        />
        {intake.secured > 0 && <Figures figures={[[made.secured, intake.secured]]} />}
      </section>
      <Rejects rejected={intake.rejected} />
      <p className={styles.open}>
        <Link to="/open">{openLinkStrings.open}</Link>
      </p>
    </>
  );
}

function TopicTree({ branches }: { branches: readonly TopicBranch[] }) {
  const formats = useFormats();
  return (
    <ul className={styles.tree}>
      {branches.map(({ id, name, stories, children }) => (
        <li key={id}>
          <Link to={`/topic/${id}`} lang={langOf()} dir="auto">
            {name}
          </Link>{' '}
          <span className={styles.count}>{formats.number(stories)}</span>
          {children.length > 0 && <TopicTree branches={children} />}
        </li>
      ))}
    </ul>
  );
}
