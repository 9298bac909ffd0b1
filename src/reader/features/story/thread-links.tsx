import { useId } from 'react';
import { Link } from 'react-router';
import type { Seconds } from '../../../bundle/ids.ts';
import type { StoryLink } from '../../../bundle/records.ts';
import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { storyStrings } from '../../strings/story.ts';
import { MetaLine } from '../../ui/meta-line.tsx';
import styles from './thread-links.module.css';
import { langOf } from '../../language/messages.ts';

const words = storyStrings.thread;

interface ThreadLinksProps {
  /** Oldest first. */
  readonly links: readonly StoryLink[];
  /** Time of the story that they are linked to. */
  readonly published: Seconds;
  /** Carried along, with its "?". */
  readonly search: string;
}

/** The stories before and after this one; nothing where there are none. */
export function ThreadLinks({ links, published, search }: ThreadLinksProps) {
  const earlier = links.filter((link) => link.published < published);
  const later = links.filter((link) => link.published >= published);
  return (
    <>
      {/* The nearest first: the one that led here. */}
      <Thread title={words.earlier} links={earlier.toReversed()} search={search} />
      <Thread title={words.later} links={later} search={search} />
    </>
  );
}

interface ThreadProps {
  readonly title: string;
  readonly links: readonly StoryLink[];
  readonly search: string;
}

function Thread({ title, links, search }: ThreadProps) {
  const formats = useFormats();
  const now = useNow();
  const id = useId();
  if (links.length === 0) return null;
  return (
    <div className={styles.thread}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.links} aria-labelledby={id}>
        {links.map((link) => (
          <li key={link.id}>
            <Link
              to={{ pathname: `/story/${link.id}`, search }}
              className={styles.headline}
              lang={langOf(link.language)}
              dir="auto"
            >
              {link.title}
            </Link>
            <MetaLine>
              <span suppressHydrationWarning>{formats.shortDate(link.published, now)}</span>
              <span>{words.providers(link.providers)}</span>
            </MetaLine>
          </li>
        ))}
      </ul>
    </div>
  );
}
