import { Link } from 'react-router';
import type { StoryId } from '../../../bundle/ids.ts';
import { dayOfAddress } from '../../../bundle/addresses.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { storyStrings } from '../../strings/story.ts';
import styles from '../../ui/dead-end.module.css';

const words = storyStrings.missing;

/** No such story: what may have become of it, and ways on. */
export function MissingStory({ id }: { id: StoryId | undefined }) {
  const formats = useFormats();
  const time = id === undefined ? Number.NaN : dayOfAddress(id);
  const known = !Number.isNaN(time);
  const day = known ? new Date(time * 1000).toISOString().slice(0, 10) : '';
  return (
    <div className={styles.page}>
      {/* For search engines: hosts answer every address that a story can have with status 200. */}
      <meta name="robots" content="noindex" />
      <h1 tabIndex={-1}>{words.heading}</h1>
      <p>{known ? words.words : words.wordsWithoutDay}</p>
      <ul className={styles.ways}>
        {known && (
          <li>
            <Link to={`/?from=${day}&to=${day}`}>{words.day(formats.fullDate(time))}</Link>
          </li>
        )}
        <li>
          <Link to="/">{words.toFront}</Link>
        </li>
      </ul>
    </div>
  );
}
