import type { MatchedArticle } from '../../../engine/answers.ts';
import { Marked } from './marked.tsx';
import styles from './matched-line.module.css';
import { langOf } from '../../language/messages.ts';

/** Which other outlet's headline has the words. */
export function MatchedLine({ article }: { article: MatchedArticle }) {
  const { provider, title, language, marks } = article;
  return (
    <p className={styles.matched}>
      <span dir="auto">{provider.name}</span>:{' '}
      <q lang={langOf(language)} dir="auto">
        <Marked text={title} marks={marks} />
      </q>
    </p>
  );
}
