import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Edition } from '../../engine/answers.ts';
import type { ManifestTopic } from '../../bundle/manifest.ts';
import { useEngine } from '../edition/engine-context.ts';
import { editionQuery } from '../edition/queries.ts';
import { useFormats } from '../platform/use-formats.ts';
import { feedStrings } from '../strings/feed.ts';
import { placeStrings } from '../strings/place.ts';
import { useView } from '../view/use-view.ts';
import { parseTopic } from '../view/view.ts';
import { FeedWithFilters } from './feed-with-filters.tsx';
import styles from './topic-page.module.css';
import { langOf } from '../language/messages.ts';

const words = placeStrings.topic;

/** The stories of a topic and of its children. */
export function TopicPage() {
  const { topic: slug = '' } = useParams();
  const { data: edition } = useQuery(editionQuery(useEngine()));
  const id = parseTopic(slug);
  const topic = edition?.topics.find((known) => known.id === id);
  if (edition && !topic) return <UnknownTopic slug={slug} edition={edition} />;
  // A feed of its own for each topic: the last topic's stories must not stand under this name.
  return <TopicStories key={slug} slug={slug} topic={topic} edition={edition} />;
}

interface TopicStoriesProps {
  readonly slug: string;
  /** Absent until the edition is there. */
  readonly topic: ManifestTopic | undefined;
  readonly edition: Edition | undefined;
}

function TopicStories({ slug, topic, edition }: TopicStoriesProps) {
  const { view, update } = useView();
  const name = topic?.name ?? slug;
  const parent = edition?.topics.find(({ id }) => id === topic?.parent);
  const children = edition?.topics.filter((other) => topic && other.parent === topic.id) ?? [];
  return (
    <FeedWithFilters label={words.feed(name)} view={view} onChange={update} composed>
      <header className={styles.head}>
        <h1 className={styles.name} tabIndex={-1} lang={langOf()} dir="auto">
          {name}
        </h1>
        {/* Room for the line that nearly every topic has, so that the stories do not move down. */}
        {!edition && <p className={styles.room} />}
        {parent && (
          <p className={styles.kin}>
            {words.partOf} <TopicLink topic={parent} />
          </p>
        )}
        {children.length > 0 && (
          <div className={styles.kin}>
            {words.includes} <TopicLinks topics={children} />
          </div>
        )}
      </header>
    </FeedWithFilters>
  );
}

function UnknownTopic({ slug, edition }: { slug: string; edition: Edition }) {
  const { title, words: text, list, none } = words.unknown;
  return (
    <div className={styles.unknown}>
      <meta name="robots" content="noindex" />
      <h1 className={styles.name} tabIndex={-1}>
        {title}
      </h1>
      <p>{text(slug)}</p>
      <p>{edition.topics.length > 0 ? list : none}</p>
      <TopicLinks topics={edition.topics} />
      <p>
        <Link to="/" className={styles.link}>
          {feedStrings.toFront}
        </Link>
      </p>
    </div>
  );
}

function TopicLinks({ topics }: { topics: readonly ManifestTopic[] }) {
  return (
    <ul className={styles.links}>
      {topics.map((topic) => (
        <li key={topic.id}>
          <TopicLink topic={topic} />
        </li>
      ))}
    </ul>
  );
}

function TopicLink({ topic }: { topic: ManifestTopic }) {
  const formats = useFormats();
  return (
    <>
      <Link to={`/topic/${topic.id}`} className={styles.link} lang={langOf()} dir="auto">
        {topic.name}
      </Link>{' '}
      <span className={styles.count}>{formats.number(topic.stories)}</span>
    </>
  );
}
