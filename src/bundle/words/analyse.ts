import {
  APOSTROPHE,
  COMMA,
  JOINER,
  kindOf,
  kindOfAscii,
  SEPARATOR,
  SUFFIX,
  UNSPACED,
  WORD,
} from './characters.ts';
import { foldText } from './fold.ts';
import { wholeWord } from './whole-word.ts';

/** A word of a text. */
export interface Token {
  /** Folded: how it is compared. */
  readonly word: string;
  /** Its place in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /**
   * Its place among the words. A compound such as `GPT-4` has that of its first part, and so have
   * the ways to write one word (`night's`: night, nights).
   */
  readonly position: number;
}

/** Longer runs are no words; of them only so much is compared. */
const LONGEST = 64;

/**
 * What French and Italian write before an apostrophe, beside single letters and `qu`: the word behind
 * it is one of its own, as in `dell'arte` (as Lucene's ElisionFilter has them).
 */
const ELIDED =
  /^(?:(?:a|co|da|de|ne|pe|que|su)ll|(?:a|da|de|ne|su)gl|quest|(?:jus|lors|puis|quoi)qu)$/;

let segmenter: Intl.Segmenter | undefined;

function segmentsOf(text: string) {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  return segmenter.segment(text);
}

/** A run of letters and digits, apostrophes inside it. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly apostrophe: boolean;
}

/** The code point at a position; a lone half of a pair by itself. */
function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 ? (text.codePointAt(at) ?? code) : code;
}

function widthOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

function isWordAt(text: string, at: number): boolean {
  return at < text.length && kindOf(codeAt(text, at)) === WORD;
}

function partFrom(text: string, start: number): Part {
  let apostrophe = false;
  let end = start;
  while (end < text.length) {
    const code = codeAt(text, end);
    const kind = kindOf(code);
    if (kind === APOSTROPHE && isWordAt(text, end + 1)) apostrophe = true;
    else if (kind !== WORD) break;
    end += widthOf(code);
  }
  return { start, end, apostrophe };
}

const DIGIT = /\p{N}/u;

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Whether a part of a word, or of a number, follows behind a joiner. */
function joinsAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = kindOf(codeAt(text, at));
  if (kind === COMMA) return isDigitAt(text, at - 1) && isDigitAt(text, at + 1);
  return kind === JOINER && isWordAt(text, at + 1);
}

/** Whether nothing of a word stands at a position, nor could join what stands before it to one. */
function endsWord(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  if (code > 0x7f) return false;
  const kind = kindOfAscii(code);
  if (kind === SEPARATOR) return true;
  return kind !== WORD && kind !== SUFFIX && endsSentence(text, at + 1);
}

/** A joiner or an apostrophe with nothing behind it joins nothing. */
function endsSentence(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code < 0x80 && kindOfAscii(code) === SEPARATOR;
}

/**
 * The end of a plain ASCII word that starts here; the start itself where it is none. Most words are,
 * and need no closer look.
 */
function plainWordEnd(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code > 0x7f || kindOfAscii(code) !== WORD) break;
  }
  return end > start && endsWord(text, end) ? end : start;
}

/** Takes a text apart, word by word. */
class Analyser {
  readonly tokens: Token[] = [];
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Token[] {
    const text = this.#text;
    for (let at = 0; at < text.length;) {
      const end = plainWordEnd(text, at);
      if (end > at) {
        this.#push(text.slice(at, end).toLowerCase(), at, end);
        this.#position++;
        at = end;
        continue;
      }
      const code = codeAt(text, at);
      const kind = kindOf(code);
      if (kind === WORD) at = this.#compound(at);
      else if (kind === UNSPACED) at = this.#unspaced(at);
      else at += widthOf(code);
    }
    return this.tokens;
  }

  /** Parts with single joiners between them, and what stands behind: `GPT-4`, `AT&T`, `C++`. */
  #compound(start: number): number {
    const text = this.#text;
    const parts = [partFrom(text, start)];
    let end = parts[0]?.end ?? start;
    while (joinsAt(text, end)) {
      const part = partFrom(text, end + 1);
      parts.push(part);
      end = part.end;
    }
    const behind = this.#suffixEnd(end);
    const whole =
      behind > end || parts.length === 2 || (parts.length > 2 && this.#isOne(start, end));
    if (whole) this.#push(wholeWord(text.slice(start, behind)), start, behind);
    for (const part of parts) {
      this.#part(part);
      this.#position++;
    }
    return behind;
  }

  /** `C++`, `C#`: only behind a word, and with nothing of a word behind it. */
  #suffixEnd(end: number): number {
    const text = this.#text;
    let behind = end;
    while (behind < text.length && behind < end + 2 && kindOf(codeAt(text, behind)) === SUFFIX) {
      behind++;
    }
    return isWordAt(text, behind) ? end : behind;
  }

  /**
   * Whether more than two parts are one name or number: `10.0.1`, `SARS-CoV-2`; but not
   * `state-of-the-art`.
   */
  #isOne(start: number, end: number): boolean {
    const compound = this.#text.slice(start, end);
    return /[.&]/.test(compound) || DIGIT.test(compound);
  }

  #part({ start, end, apostrophe }: Part): void {
    const folded = foldText(this.#text.slice(start, end));
    if (!apostrophe) return this.#push(folded, start, end);
    const pieces = folded.split(/['’ʼ‘`]/);
    const joined = pieces.join('');
    const [first = '', ...rest] = pieces;
    // The genitive's own word comes first, since it is what most ask for.
    if (pieces.at(-1) === 's' && joined.length > 1) this.#push(joined.slice(0, -1), start, end);
    else if (first.length <= 2 || ELIDED.test(first)) this.#push(rest.join(''), start, end);
    this.#push(joined, start, end);
  }

  #unspaced(start: number): number {
    const text = this.#text;
    let end = start;
    while (end < text.length) {
      const code = codeAt(text, end);
      if (kindOf(code) !== UNSPACED) break;
      end += widthOf(code);
    }
    for (const { segment, index, isWordLike } of segmentsOf(text.slice(start, end))) {
      if (isWordLike !== true) continue;
      const from = start + index;
      this.#push(foldText(segment), from, from + segment.length);
      this.#position++;
    }
    return end;
  }

  #push(word: string, start: number, end: number): void {
    if (word === '') return;
    const key = word.length > LONGEST ? word.slice(0, LONGEST).toWellFormed() : word;
    this.tokens.push({ word: key, start, end, position: this.#position });
  }
}

/**
 * The words of a text, folded, with their places: how texts are indexed, and how queries are read.
 * Scripts without spaces are cut by the platform's own dictionaries (Unicode Standard Annex 29).
 * Never throws, whatever the text.
 */
export function analyse(text: string): Token[] {
  return new Analyser(text).run();
}
