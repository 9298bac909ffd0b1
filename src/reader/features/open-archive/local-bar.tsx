import { Link } from 'react-router';
import { openStrings } from '../../strings/open.ts';
import { openLinkStrings } from '../../strings/open-link.ts';
import { ForgetEdition } from './forget-edition.tsx';
import styles from './local-bar.module.css';

const words = openStrings.bar;

export interface LocalBarProps {
  readonly title: string;
  /** Path of the published edition. */
  readonly published: string;
  readonly onForget: () => void;
}

/** Says, above every page, that this is an edition of the reader's own; leads out of it. */
export function LocalBar({ title, published, onForget }: LocalBarProps) {
  return (
    <aside aria-label={words.label} className={styles.bar}>
      <p dir="auto">{words.reading(title)}</p>
      <a href={published}>{openLinkStrings.back}</a>
      <Link to="/open">{words.all}</Link>
      <ForgetEdition title={title} onForget={onForget} />
    </aside>
  );
}
