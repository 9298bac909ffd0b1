import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';

/** A query as text, and whether a text of some words fulfils it. */
interface Asked {
  readonly text: string;
  readonly holds: (words: ReadonlySet<string>) => boolean;
}

const LETTERS = [...'abcdef'];
const word = fc.constantFrom(...LETTERS).map((letter): Asked => {
  return { text: letter, holds: (words) => words.has(letter) };
});

function all(parts: readonly Asked[]): Asked {
  const text = parts.map((part) => part.text).join(' ');
  return { text, holds: (words) => parts.every(({ holds }) => holds(words)) };
}

function either(parts: readonly Asked[]): Asked {
  const text = parts.map((part) => part.text).join(' OR ');
  return { text, holds: (words) => parts.some(({ holds }) => holds(words)) };
}

function group({ text, holds }: Asked): Asked {
  return { text: `(${text})`, holds };
}

function without({ text, holds }: Asked): Asked {
  return { text: `-${text}`, holds: (words) => !holds(words) };
}

function some(part: fc.Arbitrary<Asked>): fc.Arbitrary<readonly Asked[]> {
  return fc.array(part, { minLength: 1, maxLength: 3 });
}

const eitherWord = some(word).map(either);
const allOf = some(eitherWord).map(all);
const chain = some(fc.oneof(word, allOf.map(group))).map(either);
const left = fc.oneof(word, eitherWord.map(group)).map(without);
const query = some(fc.oneof(chain, left)).map(all);

function found(text: string, words: ReadonlySet<string>): boolean {
  return parseQuery(text).clauses.every(({ not, any }) => {
    return any.some((term) => term.kind === 'word' && words.has(term.word)) !== not;
  });
}

function clausesOf(text: string): string[] {
  return parseQuery(text).clauses.map(({ not, any }) => {
    const words = any.map((term) => (term.kind === 'word' ? term.word : term.kind));
    return `${not ? '-' : ''}${words.join('|')}`;
  });
}

describe('OR, minus and parentheses', () => {
  it('ask for what logic says they do', () => {
    const asked = query.filter(({ text }) => text.replace(/[^a-f]/g, '').length <= 32);
    fc.assert(
      fc.property(asked, fc.subarray(LETTERS), (one, letters) => {
        const words = new Set(letters);
        expect(parseQuery(`${one.text} `).remarks).toEqual([]);
        expect(found(`${one.text} `, words)).toBe(one.holds(words));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['(a b) OR c ', ['a|c', 'b|c']],
    ['-(a OR b) ', ['-a|b']],
    ['-(a b) ', ['-a', '-b']],
    ['-(a -b) ', ['-a', 'b']],
    ['a OR OR b ', ['a|b']],
    ['a OR "" OR b ', ['a|b']],
    ['() OR a ', ['a']],
    ['(a OR b ', ['a|b']],
    ['a) OR b ', ['a|b']],
    [`${'('.repeat(5_000)}a OR b${')'.repeat(5_000)} `, ['a|b']],
  ])('of %j leave clauses %j', (text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
  });

  it.each([
    ['OR a ', ['or', 'a']],
    ['a OR ', ['a', 'or']],
    ['(OR a) ', ['or', 'a']],
    ['a OR -b ', ['a', '-b', 'or']],
  ])('search an OR as a word where it cannot be one, and say so: %j', (text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
    expect(parseQuery(text).remarks).toEqual([{ kind: 'as-words', text: 'OR' }]);
  });

  it('say nothing of an OR that is still being typed', () => {
    expect(parseQuery('a OR').remarks).toEqual([]);
  });

  it('cost no more than a few clauses', () => {
    const text = Array.from({ length: 16 }, () => '(a b)').join(' OR ');
    expect(parseQuery(text).clauses.length).toBeLessThanOrEqual(64);
    expect(parseQuery(`${text} `).remarks.length).toBeGreaterThan(0);
  });

  it.each(['before:2022 OR a ', 'a OR after:2022-01 ', '(before:2022 a) OR b ', '-(after:2022) '])(
    'take no dates, since those are of the whole query: %j',
    (text) => {
      const { dates, remarks } = parseQuery(text);
      expect(dates).toEqual({});
      expect(remarks).toMatchObject([{ kind: 'as-words' }]);
    },
  );

  it.each([
    ['-before:2022-09', { from: '2022-09-01' }],
    ['-after:2022-09', { to: '2022-09-30' }],
  ])('let a day itself in where a date is left out: %j', (text, dates) => {
    expect(parseQuery(text)).toEqual({ clauses: [], dates, remarks: [] });
  });
});
