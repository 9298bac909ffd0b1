import type { MatchedArticle, TextRange } from '../../../engine/answers.ts';
import styles from './card-match.module.css';

interface MarkedProps {
  readonly text: string;
  readonly marks: readonly TextRange[] | undefined;
}

/** A text with the words that were looked for marked in it. */
export function Marked({ text, marks }: MarkedProps) {
  if (!marks) return text;
  return [
    ...marks.flatMap(({ start, end }, place) => [
      text.slice(marks[place - 1]?.end ?? 0, start),
      <mark key={start}>{text.slice(start, end)}</mark>,
    ]),
    text.slice(marks.at(-1)?.end ?? 0),
  ];
}

/** Which other outlet's headline has the words. */
export function MatchedLine({ article }: { article: MatchedArticle }) {
  const { provider, title, language, marks } = article;
  return (
    <p className={styles.matched}>
      <span dir="auto">{provider.name}</span>:{' '}
      <q lang={language} dir="auto">
        <Marked text={title} marks={marks} />
      </q>
    </p>
  );
}
