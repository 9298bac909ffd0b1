import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, type Token } from '../../bundle/words/analyse.ts';
import { parseQuery, type Term } from './parse-query.ts';

function has(tokens: readonly Token[], term: Term): boolean {
  if (term.kind === 'word') {
    const { word, prefix } = term;
    return tokens.some((token) => token.word === word || (prefix && token.word.startsWith(word)));
  }
  if (term.kind !== 'phrase') return false;
  return tokens.some(({ position }) =>
    term.words.every(({ word, offset }) =>
      tokens.some((token) => token.word === word && token.position === position + offset),
    ),
  );
}

function finds(query: string, text: string): boolean {
  const tokens = analyse(text);
  return parseQuery(query).clauses.every(({ not, any }) => {
    return any.some((term) => has(tokens, term)) !== not;
  });
}

const WORDS =
  `ferry night's GPT-4 3.5 U.S. AT&T C++ F# 10,000 well-known a-1.b e-mail SARS-CoV-2 dell'arte O'Brien Łódź
  e\u0301te\u0301 हिन्दी 東京の電車 ภาษาไทย كلمة مُحَمَّد ٢٠٢٤ שָׁלוֹם 👍🏽 ½`.split(/\s+/);
const word = fc.constantFrom(...WORDS);
const separator = fc.constantFrom(' ', ', ', ' — ', '. ', '/', '');
const headline = fc
  .array(fc.tuple(word, separator), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.flat().join(''));
const anything = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => text.replace(/["“”„«»()（）:-]/g, ' '));

describe('what is written in two ways', () => {
  it.each([
    ['start-up', 'startup'],
    ['start-up', 'start up'],
    ['e-mails', 'emails'],
    ['GPT-4', 'GPT4'],
    ['أحمد', 'احمد'],
    ['مدرسة', 'مدرسه'],
    ['مُحَمَّد', 'محمد'],
    ['کتاب', 'كتاب'],
    ['שָׁלוֹם', 'שלום'],
    ['٢٠٢٤', '2024'],
    ["dell'arte", 'arte'],
  ])('%j is found by %j, with and without a word behind it', (text, query) => {
    expect(finds(query, text)).toBe(true);
    expect(finds(`${query} `, text)).toBe(true);
  });

  it.each([
    ['startup', 'start-up'],
    ['start up', 'start-up'],
    ['start up', 'start-u'],
    ['email', 'e-mail'],
    ['GPT4', 'GPT-4'],
    ['احمد', 'أحمد'],
    ['2024', '٢٠٢٤'],
  ])('%j is found by %j', (text, query) => {
    expect(finds(query, text)).toBe(true);
  });

  it('scores and other numbers with a hyphen are no other numbers', () => {
    expect(finds('21 ', 'a 2-1 win')).toBe(false);
    expect(finds('2-1 ', '21 wins')).toBe(false);
  });
});

describe('a text', () => {
  it.each([
    ['headline', headline],
    ['text', anything],
  ])('is found by all of its words, and by itself as a phrase: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(finds(`${text} `, text)).toBe(true);
        expect(finds(`"${text}"`, text)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is found at every letter, while it is typed', () => {
    const typed = fc.constantFrom(
      'night buses',
      'GPT-4 model',
      'a well-known C++ book',
      'COVID-19',
      'an e-mail',
      'فِي القُرآن',
    );
    fc.assert(
      fc.property(typed, fc.nat(25), (text, length) => {
        expect(finds(text.slice(0, length), text)).toBe(true);
      }),
    );
  });
});
