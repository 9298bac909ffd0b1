import { Link, useLocation } from 'react-router';
import type { SearchNotes as Notes, SearchRemark } from '../../../engine/answers.ts';
import { around } from '../../language/around.ts';
import { searchStrings } from '../../strings/search.ts';
import { withChange } from '../../view/use-view.ts';
import { formatView, type View } from '../../view/view.ts';
import styles from './search-notes.module.css';

const words = searchStrings.notes;

interface SearchNotesProps {
  readonly notes: Notes;
  readonly view: View;
}

/** How the words were understood, where that may surprise, and what may have been meant. */
export function SearchNotes({ notes, view }: SearchNotesProps) {
  const { pathname } = useLocation();
  const { didYouMean, ranked, remarks } = notes;
  if (didYouMean === undefined && ranked === undefined && remarks.length === 0) return null;
  const [before, behind] = around(words.didYouMean);
  return (
    <div className={styles.notes} role="note" aria-label={words.label}>
      {didYouMean !== undefined && (
        <p className={styles.meant}>
          {before}
          <Link to={`${pathname}${formatView(withChange(view, { words: didYouMean }))}`} dir="auto">
            {didYouMean}
          </Link>
          {behind}
        </p>
      )}
      {remarks.map((remark) => (
        <p key={JSON.stringify(remark)} dir="auto">
          {wordsFor(remark)}
        </p>
      ))}
      {ranked !== undefined && view.sort === 'relevance' && <p>{words.ranked(ranked)}</p>}
    </div>
  );
}

function wordsFor(remark: SearchRemark): string {
  switch (remark.kind) {
    case 'whole-word':
      return words.wholeWord(remark.word);
    case 'as-words':
      return words.asWords(remark.text);
    case 'no-words':
      return words.noWords;
    case 'too-many':
      return words.tooMany(remark);
  }
}
