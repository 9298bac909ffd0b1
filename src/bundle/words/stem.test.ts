import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem, stemPrefix } from './stem.ts';

const FAMILIES = [
  ['ferry', 'ferries'],
  ['merge', 'merges', 'merged', 'merging'],
  ['visit', 'visits', 'visited', 'visiting'],
  ['carry', 'carries', 'carried', 'carrying'],
  ['run', 'runs', 'running'],
  ['plan', 'plans', 'planned', 'planning'],
  ['class', 'classes'],
  ['bus', 'buses'],
  ['robot', 'robots'],
  ['movie', 'movies'],
  ['play', 'plays', 'played', 'playing'],
  ['adds', 'added', 'adding'],
  ['staff', 'staffed'],
  ['fall', 'falls', 'falling'],
  ['time', 'times', 'timed', 'timing'],
  ['note', 'notes', 'noted', 'noting'],
  ['hop', 'hops', 'hopped', 'hopping'],
  ['hope', 'hopes', 'hoped', 'hoping'],
  ['quote', 'quotes', 'quoted', 'quoting'],
  ['tax', 'taxes', 'taxed', 'taxing'],
  ['gas', 'gases'],
];
const STRANGERS = [
  'need',
  'speed',
  'new',
  'news',
  'analysis',
  'virus',
  'red',
  'sing',
  'café',
  'gpt-4',
];

/** Short words that only a last `e`, or what came of it, tells apart. */
const SHORT =
  'plane tim not car care sam same them theme stat state jon jones quit quite her here mad made sit site'.split(
    ' ',
  );

describe('a stem', () => {
  it.each(FAMILIES)('is one for %s and its forms', (...family) => {
    expect(new Set(family.map(stem)).size).toBe(1);
  });

  it('is another for words that only look alike', () => {
    const all = [...FAMILIES.map(([first = '']) => first), ...STRANGERS, ...SHORT];
    expect(new Set(all.map(stem)).size).toBe(all.length);
  });

  it.each(['café', 'gpt-4', '2024', 'nasa1s', '電車', 'gas'])(
    'is the word itself for %s',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );

  it('has a beginning that all words of it share', () => {
    const words = [...FAMILIES.flat(), ...STRANGERS, ...SHORT];
    const apart = words.filter((one) =>
      words.some((other) => stem(one) === stem(other) && !other.startsWith(stemPrefix(one))),
    );
    expect(apart).toEqual([]);
  });

  it('has such a beginning whatever the letters, too', () => {
    const letters = fc.constantFrom(...'aeiysdngrt');
    const ending = fc.constantFrom(
      '',
      's',
      'es',
      'ies',
      'ie',
      'y',
      'ed',
      'ied',
      'ing',
      'ying',
      'e',
    );
    const word = fc
      .tuple(fc.string({ unit: letters, minLength: 1, maxLength: 4 }), ending)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 30 }), (words) => {
        const strays = words.flatMap((one) =>
          words.filter((other) => stem(one) === stem(other) && !other.startsWith(stemPrefix(one))),
        );
        expect(strays).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
