import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, replaceWords, type Clause, type Term } from './parse-query.ts';

/** A term in short: `word`, `word*` while it is being typed, `"a phrase"`, `title:word`, `kind:text`. */
function short(term: Term): string {
  switch (term.kind) {
    case 'word':
      return `${term.field ? 'title:' : ''}${term.word}${term.prefix ? '*' : ''}`;
    case 'phrase':
      return `${term.field ? 'title:' : ''}"${term.words.map(({ word }) => word).join(' ')}"`;
    case 'provider':
    case 'topic':
      return `${term.kind}:${term.text}`;
    case 'type':
      return `type:${term.type}`;
    case 'is':
      return `is:${term.what}`;
  }
}

function clauses(text: string): string[] {
  return parseQuery(text).clauses.map(
    ({ not, any }: Clause) => (not ? '-' : '') + any.map(short).join('|'),
  );
}

function isPartOf({ start, end }: { start: number; end: number }, length: number): boolean {
  return start >= 0 && start < end && end <= length;
}

describe('a query', () => {
  it.each([
    ['night buses', ['night', 'buses*']],
    ['night buses ', ['night', 'buses']],
    ['Café ', ['cafe']],
    ['"night buses" return ', ['"night buses"', 'return']],
    ['“night buses”', ['"night buses"']],
    ['"not closed', ['"not closed"']],
    ['a -b -"c d" ', ['a', '-b', '-"c d"']],
    ['a OR b c ', ['a|b', 'c']],
    ['x a OR b OR c ', ['x', 'a|b|c']],
    ['(a OR b) c ', ['a|b', 'c']],
    ['a or b ', ['a', 'or', 'b']],
    ['GPT-4 ', ['gpt4|"gpt 4"']],
    ['C++ ', ['c++']],
    ['well-known ', ['wellknown|"well known"']],
    ['-e-mail ', ['-email|"e mail"']],
    ['state-of-the-art ', ['"state of the art"']],
    ['foo:bar and/or ', ['foo', 'bar', 'and', 'or']],
    ["night's ", ['night']],
    ['intitle:merg', ['title:merg*']],
    ['intitle:"big merger" ', ['title:"big merger"']],
    ['provider:reuters,ap.example x ', ['provider:reuters|provider:ap.example', 'x']],
    ['provider:"The Tidewatch" ', ['provider:The Tidewatch']],
    ['topic:"Arts, Crafts" ', ['topic:Arts, Crafts']],
    ['-topic:space ', ['-topic:space']],
    ['type:videos TYPE:article ', ['type:video', 'type:article']],
    ['is:saved -is:read ', ['is:saved', '-is:read']],
    ['東京の電車', ['東京', 'の', '電車*']],
  ])('%j asks for %j', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it.each([
    ['before:2022-09', { to: '2022-08-31' }],
    ['before:2022', { to: '2021-12-31' }],
    ['before:2022-03-01', { to: '2022-02-28' }],
    ['after:2022-02', { from: '2022-03-01' }],
    ['after:2022', { from: '2023-01-01' }],
    ['after:2022-12-31', { from: '2023-01-01' }],
    ['after:2020 after:2022 before:2030 before:2024', { from: '2023-01-01', to: '2023-12-31' }],
  ])('%j asks for days %j', (text, dates) => {
    expect(parseQuery(text)).toEqual({ clauses: [], dates, remarks: [] });
  });

  it.each([
    ['before:soon', 'before:soon'],
    ['after:2022-13', 'after:2022-13'],
    ['before:2022-02-30', 'before:2022-02-30'],
    ['type:podcast', 'type:podcast'],
    ['-is:nice', 'is:nice'],
    ['provider:', 'provider:'],
  ])('searches %j as words, and says so', (text, said) => {
    const { clauses: found, remarks } = parseQuery(`${text} `);
    expect(remarks).toEqual([{ kind: 'as-words', text: said }]);
    expect(found.flatMap(({ any }) => any).every(({ kind }) => kind !== 'type')).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  it('looks for its first 32 terms, and says how many there were', () => {
    const { clauses: found, remarks } = parseQuery('word '.repeat(40));
    expect(found).toHaveLength(32);
    expect(remarks).toEqual([{ kind: 'too-many', used: 32, given: 40 }]);
  });

  it.each(['', ' ', '-', '--', ':::', '""', '"', '()', '\0', '\ud800', '👍🏽', '-"" ', '. , ;'])(
    'without a word asks for nothing: %j',
    (text) => {
      expect(parseQuery(text)).toEqual({ clauses: [], dates: {}, remarks: [] });
    },
  );

  it('is never an error, and says where its words stand, whatever is typed', () => {
    const piece = fc.constantFrom(
      'OR',
      '-',
      '"',
      'is:',
      'before:',
      'a',
      'GPT-4',
      ':',
      '(',
      ' ',
      '\0',
      '\ud800',
      'א',
    );
    const text = fc.oneof(
      fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const terms = parseQuery(typed).clauses.flatMap(({ any }) => any);
        const outside = terms.filter(
          (term) => 'range' in term && !isPartOf(term.range, typed.length),
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['a'.repeat(10_000), 'a '.repeat(10_000), '('.repeat(10_000), '-"'.repeat(10_000)])(
    'of 10,000 characters is read at once',
    (text) => {
      expect(parseQuery(text).clauses.length).toBeLessThanOrEqual(32);
    },
  );
});

describe('a corrected word', () => {
  it('stands in the place of the mistyped one, and leaves the rest as it was typed', () => {
    const text = 'intitle:"Night" bsues -x';
    const [, term] = parseQuery(text).clauses.flatMap(({ any }) => any);
    const corrected =
      term?.kind === 'word' && replaceWords(text, [{ range: term.range, word: 'buses' }]);
    expect(corrected).toBe('intitle:"Night" buses -x');
  });
});
