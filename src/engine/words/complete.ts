import type { TextRange } from '../answers.ts';
import { lexQuery, OPERATOR_NAMES, type OperatorName } from './lex-query.ts';

/** What an operator takes: words, names of the edition, one of a few words, or a date. */
export interface OperatorFacts {
  readonly name: OperatorName;
  readonly takes: 'words' | 'provider' | 'topic' | 'date' | readonly string[];
}

const TAKES: Record<OperatorName, OperatorFacts['takes']> = {
  intitle: 'words',
  provider: 'provider',
  topic: 'topic',
  type: ['article', 'video'],
  before: 'date',
  after: 'date',
  is: ['saved', 'unread', 'read', 'listed'],
};

/** The operators, as a help lists them. */
export const OPERATORS: readonly OperatorFacts[] = OPERATOR_NAMES.map((name) => ({
  name,
  takes: TAKES[name],
}));

/** What can be completed at a place of a query. */
type Completion =
  /** The beginning of an operator's name, or of a word: one of `names` may be meant. */
  | { readonly kind: 'operator'; readonly names: readonly OperatorName[] }
  | { readonly kind: 'provider' | 'topic' }
  /** One of a few words. */
  | {
      readonly kind: 'choice';
      readonly operator: OperatorName;
      readonly choices: readonly string[];
    }
  | { readonly kind: 'none' };

export interface CompletionPlace {
  readonly completion: Completion;
  /** What stands there already. */
  readonly prefix: string;
  /** What a completion replaces: the prefix, and its opening quote. */
  readonly range: TextRange;
}

const NONE: Completion = { kind: 'none' };

function completionOf(operator: OperatorName, prefix: string): Completion {
  const takes = TAKES[operator];
  if (takes === 'provider' || takes === 'topic') return { kind: takes };
  if (typeof takes === 'string') return NONE;
  const choices = takes.filter((choice) => choice.startsWith(prefix.toLowerCase()));
  return choices.length > 0 ? { kind: 'choice', operator, choices } : NONE;
}

/**
 * What stands under the cursor of a query, and how it can be completed.
 *
 * @param cursor in UTF-16 units; what follows it does not matter
 */
export function completionAt(text: string, cursor: number): CompletionPlace {
  const typed = text.slice(0, cursor);
  const last = lexQuery(typed).at(-1);
  const nowhere = { completion: NONE, prefix: '', range: { start: cursor, end: cursor } };
  if (!last || last.whole.end < typed.length) return nowhere;
  const { operator, kind, range } = last;
  if (operator === undefined) {
    if (kind !== 'bare') return nowhere;
    const prefix = last.text.toLowerCase();
    const names = OPERATOR_NAMES.filter((name) => name.startsWith(prefix));
    const completion: Completion = names.length > 0 ? { kind: 'operator', names } : NONE;
    return { completion, prefix: last.text, range };
  }
  // Several names may stand behind one operator: the last one is being typed.
  const comma = kind === 'bare' ? last.text.lastIndexOf(',') + 1 : 0;
  const prefix = last.text.slice(comma);
  const start = kind === 'quoted' ? range.start - 1 : range.start + comma;
  return { completion: completionOf(operator, prefix), prefix, range: { start, end: cursor } };
}
