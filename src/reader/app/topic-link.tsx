import { Link, useParams } from 'react-router';
import type { TopicId } from '../../bundle/ids.ts';
import { Count } from '../ui/count.tsx';
import { useInSight } from './in-sight.ts';
import styles from './topic-nav.module.css';
import { langOf } from '../language/messages.ts';

interface TopicLinkProps {
  readonly id: TopicId;
  readonly name: string;
  /** Absent while it is being counted. */
  readonly count: number | undefined;
  /** The filters that go with the reader. */
  readonly search: string;
  readonly onFollow?: (() => void) | undefined;
}

/** A topic and how many stories it has in the present view. */
export function TopicLink({ id, name, count, search, onFollow }: TopicLinkProps) {
  const here = useParams()['topic'] === id;
  const link = useInSight(here);
  return (
    <Link
      ref={link}
      to={`/topic/${id}${search}`}
      onClick={onFollow}
      aria-current={here ? 'page' : undefined}
    >
      <span lang={langOf()} dir="auto">
        {name}
      </span>{' '}
      <span className={styles.count}>
        <Count value={count} />
      </span>
    </Link>
  );
}
