import { analyse, type Token } from '../../bundle/words/analyse.ts';
import type { TextRange } from '../answers.ts';
import type { QueryPhrase, Term, QueryWord } from './parsed-query.ts';

/** A part of a query that is words, and how they are meant. */
export interface WordsOfQuery {
  readonly text: string;
  /** Where the text begins in the query. */
  readonly start: number;
  readonly field?: 'title';
  /** Each word by itself, or all of them as a phrase; `one` is a phrase where they are several. */
  readonly as: 'each' | 'one' | 'phrase';
  /** The last word is still being typed. */
  readonly typing: boolean;
}

/** Words between which nothing but a joiner stands: `well-known`, `GPT-4`, or one word by itself. */
type Compound = readonly Token[];

function compoundsOf(tokens: readonly Token[], text: string): Compound[] {
  const compounds: Token[][] = [];
  let end = -1;
  for (const token of tokens) {
    const between = end < 0 ? ' ' : text.slice(end, token.start);
    const joined = token.start < end || /^[-‐‑.&]$/.test(between);
    if (joined) compounds.at(-1)?.push(token);
    else compounds.push([token]);
    end = Math.max(end, token.end);
  }
  return compounds;
}

/** Whether a token is a whole of which the parts follow, the first one at the same position. */
function isWhole({ position, end }: Token, following: readonly Token[]): boolean {
  const later = following.find((other) => other.position > position);
  return later !== undefined && later.start < end;
}

/** One token a position: a part before its whole, and the first way to write it before others. */
function partsOf(tokens: readonly Token[]): readonly Token[] {
  const parts = new Map<number, Token>();
  tokens.forEach((token, i) => {
    // The whole, and the ways to write a word, are three tokens at most.
    if (!parts.has(token.position) && !isWhole(token, tokens.slice(i + 1, i + 4))) {
      parts.set(token.position, token);
    }
  });
  return [...parts.values()];
}

/** Makes terms of words, with their places in the query. */
class TermMaker {
  readonly #start: number;
  readonly #field: { readonly field?: 'title' };

  constructor({ start, field }: WordsOfQuery) {
    this.#start = start;
    this.#field = field === undefined ? {} : { field };
  }

  word(token: Token, prefix: boolean): QueryWord {
    return { kind: 'word', word: token.word, range: this.#range(token), ...this.#field, prefix };
  }

  /** Words one after the other. */
  phrase(parts: readonly Token[]): QueryPhrase[] {
    const [first] = parts;
    if (!first) return [];
    const words = parts.map(({ word, position }) => ({ word, offset: position - first.position }));
    const range = this.#range({ start: first.start, end: parts.at(-1)?.end ?? first.end });
    return [{ kind: 'phrase', words, range, ...this.#field }];
  }

  #range({ start, end }: TextRange): TextRange {
    return { start: start + this.#start, end: end + this.#start };
  }
}

/** How a compound stands in a query. */
interface Written {
  readonly text: string;
  /** It is still being typed. */
  readonly typed: boolean;
}

/** Letters with a hyphen: its parts are words that may stand apart, `well known`. */
const HYPHENED = /^[\p{L}\p{M}]+[-‐‑][\p{L}\p{M}]+$/u;

/** What a compound asks for: of each row one term. */
function readCompound(compound: Compound, { text, typed }: Written, make: TermMaker): Term[][] {
  const [first, ...others] = compound;
  if (!first) return [];
  const parts = partsOf(compound);
  if (parts.length === 1) {
    // `it's` is found by `it`, but is not the beginning of `item`; `c+` is that of `c++`.
    const plain = others.length === 0 || /[+#]$/.test(first.word);
    return [[make.word(first, typed && plain)]];
  }
  const whole = isWhole(first, others) ? [make.word(first, typed)] : [];
  const apart = whole.length === 0 || HYPHENED.test(text);
  if (!typed || !apart) return [[...whole, ...make.phrase(parts)]];
  // A phrase ends in a whole word: `well-kn` would find nothing until its last letter. So each part may
  // stand by itself, or the whole in its place.
  return parts.map((part, i) => whole.concat(make.word(part, i === parts.length - 1)));
}

/** Terms that a part of a query asks for: of each row one. Empty where it has no words. */
export function readWords(asked: WordsOfQuery): Term[][] {
  const { text, as, typing } = asked;
  const make = new TermMaker(asked);
  const tokens = analyse(text);
  const compounds = compoundsOf(tokens, text);
  if (as === 'phrase' || (as === 'one' && compounds.length > 1)) {
    return tokens.length > 0 ? [make.phrase(partsOf(tokens))] : [];
  }
  return compounds.flatMap((compound, i) => {
    const end = Math.max(...compound.map((token) => token.end));
    const typed = typing && i === compounds.length - 1 && end === text.length;
    const written = { text: text.slice(compound[0]?.start ?? 0, end), typed };
    return readCompound(compound, written, make);
  });
}
