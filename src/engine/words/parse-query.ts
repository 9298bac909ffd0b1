import type { SearchRemark, TextRange } from '../answers.ts';
import type { Day } from '../query.ts';
import { eitherOf, negated } from './alternatives.ts';
import { lexQuery, type QueryPiece } from './lex-query.ts';
import type { Clause, ParsedQuery, Term } from './parsed-query.ts';
import { firstDay, lastDay } from './query-dates.ts';
import { readWords } from './read-words.ts';
import { settlePieces } from './settle-pieces.ts';

export type { Clause, ParsedQuery, Term } from './parsed-query.ts';

/** Words that a query looks for; what comes after these is left out, and said to be. */
const MOST_WORDS = 32;
/** Enough for any sentence; past it nothing is read. */
const MOST_UNITS = 16_384;

function wordsIn(term: Term): number {
  return term.kind === 'phrase' ? term.words.length : 1;
}

/** A term with at most so many words. */
function shortened(term: Term, most: number): Term {
  return term.kind === 'phrase' ? { ...term, words: term.words.slice(0, most) } : term;
}

/** Reads one query; see parseQuery. */
class QueryParser {
  readonly #text: string;
  readonly #pieces: readonly QueryPiece[];
  readonly #remarks: SearchRemark[] = [];
  readonly #dates: { from?: Day; to?: Day } = {};
  readonly #unread = new Set<Term>();
  #at = 0;
  #depth = 0;
  #given = 0;

  constructor(text: string) {
    this.#text = text.slice(0, MOST_UNITS);
    this.#pieces = settlePieces(lexQuery(this.#text));
  }

  run(): ParsedQuery {
    const clauses = this.#all();
    if (this.#given > MOST_WORDS) {
      this.#remarks.push({ kind: 'too-many', used: MOST_WORDS, given: this.#given });
    }
    const asWords = this.#unread.size > 0 && { asWords: this.#unread };
    return { clauses, dates: this.#dates, remarks: this.#remarks, ...asWords };
  }

  /** What has to hold together, up to the end or the parenthesis that closes it. */
  #all(): Clause[] {
    const clauses: Clause[] = [];
    for (let next = this.#next(); next && next.kind !== 'close'; next = this.#next()) {
      clauses.push(...this.#chain(next));
    }
    return clauses;
  }

  /** One thing, or several with OR between them. */
  #chain(first: QueryPiece): Clause[] {
    const parts = [this.#one(first)];
    const ors: QueryPiece[] = [];
    for (let or = this.#next(); or?.kind === 'or'; or = this.#next()) {
      this.#at++;
      ors.push(or);
      const next = this.#next();
      if (next) parts.push(this.#one(next));
    }
    return eitherOf(parts) ?? [...parts.flat(), ...ors.flatMap((or) => this.#asWords(or))];
  }

  #one(piece: QueryPiece): Clause[] {
    const before = this.#pieces[this.#at - 1];
    this.#at++;
    if (piece.kind === 'open') return this.#group(piece);
    if (piece.operator === undefined) {
      return piece.text === 'OR' && piece.kind === 'bare' && !this.#isTyped(piece)
        ? this.#asWords(piece)
        : this.#words(piece);
    }
    const byItself = this.#depth === 0 && before?.kind !== 'or' && this.#next()?.kind !== 'or';
    return this.#operator(piece, byItself) ?? this.#asWords(piece);
  }

  #group({ not }: QueryPiece): Clause[] {
    this.#depth++;
    const clauses = this.#all();
    this.#depth--;
    this.#at++;
    return not ? negated(clauses) : clauses;
  }

  /** Undefined where the value is not one that the operator takes. */
  #operator({ operator, kind, text, ...piece }: QueryPiece, byItself: boolean) {
    const { not, range, whole } = piece;
    const value = text.trim();
    const lower = value.toLowerCase();
    switch (operator) {
      case 'intitle': {
        const clauses = this.#words({ kind, text, not, range, whole }, 'title');
        return clauses.length > 0 || this.#given > MOST_WORDS ? clauses : undefined;
      }
      case 'before':
      case 'after':
        return byItself && this.#limit(not ? `-${operator}` : operator, value) ? [] : undefined;
      case 'type': {
        const type = (['article', 'video'] as const).find((one) => lower.replace(/s$/, '') === one);
        return type && this.#asked(not, [{ kind: 'type', type }]);
      }
      case 'is': {
        const what = (['saved', 'read', 'unread', 'listed'] as const).find((one) => one === lower);
        return what && this.#asked(not, [{ kind: 'is', what }]);
      }
      case 'provider':
      case 'topic': {
        // A name in quotes may have a comma of its own.
        const parts = kind === 'quoted' ? [value] : value.split(',');
        const names = parts.flatMap((name) => name.trim() || []);
        const terms = names.map((name): Term => ({ kind: operator, text: name }));
        if (terms.length === 0) return undefined;
        return this.#asked(not, terms.slice(0, MOST_WORDS), terms.length);
      }
    }
    return undefined;
  }

  /** @returns whether the value is a date */
  #limit(operator: 'before' | 'after' | '-before' | '-after', value: string): boolean {
    const { from, to } = this.#dates;
    if (operator === 'before' || operator === '-after') {
      const day = lastDay(value, operator);
      if (day !== undefined && (to === undefined || day < to)) this.#dates.to = day;
      return day !== undefined;
    }
    const day = firstDay(value, operator);
    if (day !== undefined && (from === undefined || day > from)) this.#dates.from = day;
    return day !== undefined;
  }

  /** Something that looks like an operator, but can't be one. */
  #asWords({ not, whole }: QueryPiece): Clause[] {
    const range = { start: whole.start + (not ? 1 : 0), end: whole.end };
    const text = this.#text.slice(range.start, range.end);
    this.#remarks.push({ kind: 'as-words', text });
    const clauses = this.#words({ kind: 'bare', text, not, range, whole });
    for (const term of clauses.flatMap(({ any }) => any)) this.#unread.add(term);
    return clauses;
  }

  #words(piece: QueryPiece, field?: 'title'): Clause[] {
    const { text, range, kind, not } = piece;
    const rows = readWords({
      text,
      start: range.start,
      ...(field && { field }),
      // `-and/or` leaves out neither all with `and` nor all with `or`.
      as: kind === 'quoted' ? 'phrase' : not ? 'one' : 'each',
      typing: !not && this.#isTyped(piece),
    });
    return rows.flatMap((any) => this.#asked(not, any, Math.max(...any.map(wordsIn))));
  }

  #isTyped({ kind, range }: QueryPiece): boolean {
    return kind !== 'quoted' && range.end === this.#text.length;
  }

  /** A clause, while there are words left to look for. */
  #asked(not: boolean, any: readonly Term[], words = 1): Clause[] {
    const left = MOST_WORDS - this.#given;
    this.#given += words;
    return left > 0 ? [{ not, any: any.map((term) => shortened(term, left)) }] : [];
  }

  #next(): QueryPiece | undefined {
    return this.#pieces[this.#at];
  }
}

/**
 * Reads what was typed into the search box: words (all must match), `"a phrase"`, `-word`, `OR`
 * (between two things, tighter than the AND between words), parentheses, `intitle:`, `provider:`,
 * `topic:`, `type:`, `before:`, `after:`, `is:`. A date itself is in neither `before:` nor `after:`
 * it, but in `-before:` and `-after:`. What cannot be read as an operator is words. Never throws:
 * every text is a query.
 */
export function parseQuery(text: string): ParsedQuery {
  return new QueryParser(text).run();
}

/** A word to put in the place of another. */
export interface Replacement {
  readonly range: TextRange;
  readonly word: string;
}

/** A query with the words at some places replaced, the rest as it was typed. */
export function replaceWords(text: string, replacements: readonly Replacement[]): string {
  // From its end, so that the places before stay what they are.
  return replacements
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce(
      (changed, { range: { start, end }, word }) =>
        changed.slice(0, start) + word + changed.slice(end),
      text,
    );
}
