import type { ArticleType } from '../../bundle/records.ts';
import type { SearchRemark, TextRange } from '../answers.ts';
import type { Day } from '../query.ts';

/** A word of a phrase; `offset` counts words from the first. */
interface PhraseWord {
  readonly word: string;
  readonly offset: number;
}

/** A word, folded; `range` is its place in the query. */
export interface QueryWord {
  readonly kind: 'word';
  readonly word: string;
  readonly range: TextRange;
  readonly field?: 'title';
  /** Still being typed: words that begin so are found too. */
  readonly prefix: boolean;
}

/** Words, folded, one after the other; `range` is their place in the query. */
export interface QueryPhrase {
  readonly kind: 'phrase';
  readonly words: readonly PhraseWord[];
  readonly range: TextRange;
  readonly field?: 'title';
}

/** One thing that a story may have to have. */
export type Term =
  | QueryWord
  | QueryPhrase
  | { readonly kind: 'provider'; readonly text: string }
  | { readonly kind: 'topic'; readonly text: string }
  | { readonly kind: 'type'; readonly type: ArticleType }
  | { readonly kind: 'is'; readonly what: 'saved' | 'read' | 'unread' | 'listed' };

/** Stories have any of the terms, or, with `not`, none of them. */
export interface Clause {
  readonly not: boolean;
  readonly any: readonly Term[];
}

/** What a query says: stories that fulfil all clauses, of the days from `from` to `to`, inclusive. */
export interface ParsedQuery {
  readonly clauses: readonly Clause[];
  readonly dates: { readonly from?: Day; readonly to?: Day };
  readonly remarks: readonly SearchRemark[];
  /** Terms of what looked like an operator; nobody mistyped these words. Absent where there are none. */
  readonly asWords?: ReadonlySet<Term>;
}
