import { analyse, type Token } from '../../bundle/words/analyse.ts';
import type { SearchRemark, TextRange } from '../answers.ts';
import { lexQuery, type QueryPiece } from './lex-query.ts';
import { firstDayAfter, lastDayBefore } from './query-dates.ts';
import type { Clause, ParsedQuery, Term } from './parsed-query.ts';

export type { Clause, ParsedQuery, Term } from './parsed-query.ts';

/** Terms that a query looks for; what comes after these is left out, and said to be. */
const MOST_TERMS = 32;
/** Enough for any sentence; past it nothing is read. */
const MOST_UNITS = 4_096;

/** Words between which nothing but a joiner stands: `well-known`, `GPT-4`, or one word by itself. */
type Compound = readonly Token[];

function compoundsOf(text: string): Compound[] {
  const compounds: Token[][] = [];
  let end = -1;
  for (const token of analyse(text)) {
    const between = end < 0 ? ' ' : text.slice(end, token.start);
    const joined = token.start < end || /^[-‐‑.&]$/.test(between);
    if (joined) compounds.at(-1)?.push(token);
    else compounds.push([token]);
    end = Math.max(end, token.end);
  }
  return compounds;
}

/** The words of a compound one by one, the first way to write each, and of the whole, if it is one. */
function waysOf(compound: Compound): { readonly whole?: Token; readonly parts: readonly Token[] } {
  const byPosition = new Map<number, Token>();
  const last = compound.at(-1)?.position;
  const [first] = compound;
  const whole =
    first && compound.some((token) => token !== first && token.end < first.end) ? first : undefined;
  const suffixed = first && compound.length > 1 && first.position === last ? first : undefined;
  for (const token of compound) {
    if (token === whole) continue;
    if (!byPosition.has(token.position)) byPosition.set(token.position, token);
  }
  const found = whole ?? (suffixed && /[+#]$/.test(suffixed.word) ? suffixed : undefined);
  return { ...(found && { whole: found }), parts: [...byPosition.values()] };
}

function shift({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** Reads one query; see parseQuery. */
class QueryParser {
  readonly #text: string;
  readonly #clauses: Clause[] = [];
  readonly #remarks: SearchRemark[] = [];
  readonly #dates: { from?: string; to?: string } = {};
  #given = 0;
  #joinNext = false;

  constructor(text: string) {
    this.#text = text.slice(0, MOST_UNITS);
  }

  run(): ParsedQuery {
    for (const piece of lexQuery(this.#text)) {
      if (piece.kind === 'or') this.#or(piece);
      else {
        this.#piece(piece);
        this.#joinNext = false;
      }
    }
    if (this.#given > MOST_TERMS) {
      this.#remarks.push({ kind: 'too-many', used: MOST_TERMS, given: this.#given });
    }
    return { clauses: this.#clauses, dates: this.#dates, remarks: this.#remarks };
  }

  /** OR joins what stands on both sides of it; at an end of the query it is a word. */
  #or(piece: QueryPiece): void {
    const last = this.#clauses.at(-1);
    const isLast = piece.whole.end >= this.#text.trimEnd().length;
    if (last && !last.not && !isLast) this.#joinNext = true;
    else this.#words(piece);
  }

  #piece(piece: QueryPiece): void {
    if (piece.operator === undefined) return this.#words(piece);
    if (piece.operator === 'intitle') return this.#words(piece, 'title');
    if (this.#operator(piece)) return undefined;
    const { start, end } = piece.whole;
    const text = this.#text.slice(piece.not ? start + 1 : start, end);
    this.#remarks.push({ kind: 'as-words', text });
    return this.#words({ ...piece, kind: 'bare', text, range: { start: end - text.length, end } });
  }

  /** @returns whether the value is one that the operator takes */
  #operator({ operator, text, not }: QueryPiece): boolean {
    const value = text.trim();
    if (value === '') return false;
    const lower = value.toLowerCase();
    if (operator === 'before' || operator === 'after') return this.#date(operator, value, not);
    if (operator === 'type') {
      const type = lower === 'articles' || lower === 'videos' ? lower.slice(0, -1) : lower;
      if (type !== 'article' && type !== 'video') return false;
      return this.#add(not, [{ kind: 'type', type }]);
    }
    if (operator === 'is') {
      const what = (['saved', 'read', 'unread', 'listed'] as const).find((one) => one === lower);
      return what !== undefined && this.#add(not, [{ kind: 'is', what }]);
    }
    if (operator !== 'provider' && operator !== 'topic') return false;
    const names = value.split(',').filter((name) => name.trim() !== '');
    const terms = names.map((name): Term => ({ kind: operator, text: name.trim() }));
    return terms.length > 0 && this.#add(not, terms);
  }

  #date(operator: 'before' | 'after', value: string, not: boolean): boolean {
    const day = operator === 'before' ? lastDayBefore(value) : firstDayAfter(value);
    if (day === undefined || not) return false;
    const { from, to } = this.#dates;
    if (operator === 'before') this.#dates.to = to === undefined || day < to ? day : to;
    else this.#dates.from = from === undefined || day > from ? day : from;
    return true;
  }

  #words(piece: QueryPiece, field?: 'title'): void {
    const { text, range, kind, not } = piece;
    const compounds = compoundsOf(text);
    const named = field === undefined ? {} : { field };
    if (kind === 'quoted') {
      const term = this.#phrase(compounds.flat(), range.start, named);
      if (term) this.#add(not, [term]);
      return;
    }
    const typing = !not && range.end === this.#text.length;
    compounds.forEach((compound, i) => {
      const prefix = typing && i === compounds.length - 1;
      const end = compound.at(-1)?.end ?? 0;
      const touches = text.slice(end) === '';
      this.#add(not, this.#compound(compound, range.start, prefix && touches, named));
    });
  }

  #compound(
    compound: Compound,
    start: number,
    prefix: boolean,
    named: { readonly field?: 'title' },
  ): Term[] {
    const { whole, parts } = waysOf(compound);
    const word = ({ word: found, ...place }: Token, typed: boolean): Term => {
      return { kind: 'word', word: found, range: shift(place, start), ...named, prefix: typed };
    };
    const [only, ...others] = parts;
    if (only && others.length === 0) {
      return whole ? [word(whole, false)] : [word(only, prefix)];
    }
    const phrase = this.#phrase(parts, start, named);
    return [...(whole ? [word(whole, false)] : []), ...(phrase ? [phrase] : [])];
  }

  /** Words one after the other; a word by itself where there is only one. */
  #phrase(
    tokens: readonly Token[],
    start: number,
    named: { readonly field?: 'title' },
  ): Term | undefined {
    const parts = waysOf(tokens).parts;
    const [first] = parts;
    if (!first) return undefined;
    const end = parts.at(-1)?.end ?? first.end;
    const range = shift({ start: first.start, end }, start);
    const words = parts.map(({ word, position }) => ({ word, offset: position - first.position }));
    return { kind: 'phrase', words, range, ...named };
  }

  #add(not: boolean, any: readonly Term[]): boolean {
    if (any.length === 0) return true;
    this.#given += 1;
    if (this.#given > MOST_TERMS) return true;
    const last = this.#clauses.at(-1);
    if (this.#joinNext && last && !not) {
      this.#clauses[this.#clauses.length - 1] = { not: false, any: [...last.any, ...any] };
    } else this.#clauses.push({ not, any });
    return true;
  }
}

/**
 * Reads what was typed into the search box: words (all must match), `"a phrase"`, `-word`, `OR`
 * (between two terms, tighter than the AND between words), `intitle:`, `provider:`, `topic:`,
 * `type:`, `before:`, `after:`, `is:`. What cannot be read as an operator is words. Never throws:
 * every text is a query.
 */
export function parseQuery(text: string): ParsedQuery {
  return new QueryParser(text).run();
}

/** A query with the word at a place replaced, the rest as it was typed. */
export function replaceWord(text: string, { start, end }: TextRange, word: string): string {
  return text.slice(0, start) + word + text.slice(end);
}
