import { IN_EXCERPT, IN_RELATED, IN_TITLE } from '../bundle/keys.ts';
import type { SearchRemark } from './answers.ts';
import { holds, ordinalsOf, selectWhere, type Selection } from './bits.ts';
import type { WindowMatch } from './match.ts';
import type { Day } from './query.ts';
import type { Window } from './windows.ts';
import {
  ABSENT_SCORE,
  OWN_WORD,
  scoreTerm,
  sizeOf,
  type Masks,
  type PlannedWord,
  type ResolvedTerm,
  type Scores,
} from './word-terms.ts';

/** Stories have to have any of the terms, or, with `not`, none of them. */
export interface ResolvedClause {
  readonly not: boolean;
  readonly any: readonly ResolvedTerm[];
}

/** What a plan holds beside its clauses. */
interface PlanFacts {
  readonly dates: { readonly from?: Day; readonly to?: Day };
  readonly remarks: readonly SearchRemark[];
  readonly words: readonly PlannedWord[];
}

/**
 * How much more a story counts that says all words of a query, as they are, by itself: others have
 * some only in another form, or in what other outlets wrote of it.
 */
const OWN_WORDS_FACTOR = 1.25;

function hasWord({ not, any }: ResolvedClause): boolean {
  return !not && any.some(({ kind }) => kind === 'word');
}

/** Words of a query as an edition knows them: what each finds, and how much that counts. */
export class WordPlan {
  readonly dates: PlanFacts['dates'];
  readonly remarks: PlanFacts['remarks'];
  readonly words: PlanFacts['words'];
  /** Those that narrow most first. */
  readonly #clauses: readonly ResolvedClause[];

  constructor(clauses: readonly ResolvedClause[], { dates, remarks, words }: PlanFacts) {
    const size = ({ not, any }: ResolvedClause): number =>
      not ? Infinity : any.reduce((sum, term) => sum + sizeOf(term), 0);
    this.#clauses = clauses.toSorted((a, b) => {
      const [one, other] = [size(a), size(b)];
      return one === other ? 0 : one - other;
    });
    this.dates = dates;
    this.remarks = remarks;
    this.words = words;
  }

  /** How many stories it finds, where that is known without looking: of a word by itself. */
  get known(): number | undefined {
    if (this.dates.from !== undefined || this.dates.to !== undefined) return undefined;
    const [clause, ...others] = this.#clauses;
    const [term, ...alternatives] = clause?.any ?? [];
    if (!clause || !term || clause.not || others.length + alternatives.length > 0) return undefined;
    if (term.kind !== 'word' || term.titleOnly || term.variants.length > 1) return undefined;
    return sizeOf(term);
  }

  /** Terms that stories have to have, for what a card says of them. */
  get wanted(): readonly ResolvedTerm[] {
    return this.#clauses.flatMap(({ not, any }) => (not ? [] : any));
  }

  /**
   * What is found among some stories of a window, and how relevant each is: the sum over the
   * clauses of the best find of each (BM25F: Robertson, Zaragoza, Taylor 2004, the part of a term
   * in a story being quantised in the bundle).
   *
   * @throws BundleProblem
   */
  async select(window: Window, among: Selection, signal?: AbortSignal): Promise<WindowMatch> {
    const { length } = window;
    const sums = new Float32Array(length);
    const elsewhere = new Uint8Array(length);
    const ownWords = new Uint8Array(length);
    const words = this.#clauses.filter(hasWord).length;
    let selection = among;
    for (const { not, any } of this.#clauses) {
      if (selection.count === 0) break;
      const masks = new Uint8Array(length);
      const scores = await this.#score(any, { window, masks }, signal);
      const before = selection;
      selection = selectWhere(length, (at) => {
        return holds(before, at) && (scores[at] as number) >= 0 !== not;
      });
      if (not) continue;
      for (let at = 0; at < length; at++) {
        if ((scores[at] as number) > 0) (sums[at] as number) += scores[at] as number;
        const mask = masks[at] as number;
        if ((mask & (IN_TITLE | IN_EXCERPT)) === 0 && (mask & IN_RELATED) !== 0) elsewhere[at] = 1;
        if ((mask & OWN_WORD) !== 0) (ownWords[at] as number)++;
      }
    }
    const scores = Float32Array.from(ordinalsOf(selection), (at) => {
      const saysAll = words > 1 && ownWords[at] === words;
      return (sums[at] as number) * (saysAll ? OWN_WORDS_FACTOR : 1);
    });
    return {
      window,
      selection,
      scores,
      elsewhere: selectWhere(length, (at) => elsewhere[at] === 1),
    };
  }

  async #score(
    terms: readonly ResolvedTerm[],
    { window, masks }: { readonly window: Window; readonly masks: Masks },
    signal?: AbortSignal,
  ): Promise<Scores> {
    const scores: Scores = new Float32Array(window.length).fill(ABSENT_SCORE);
    await Promise.all(terms.map((term) => scoreTerm(term, window, { scores, masks }, signal)));
    return scores;
  }
}
