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
];
const STRANGERS = [
  'need',
  'speed',
  'news',
  'analysis',
  'virus',
  'red',
  'sing',
  'gas',
  'café',
  'gpt-4',
];

describe('a stem', () => {
  it.each(FAMILIES)('is one for %s and its forms', (...family) => {
    expect(new Set(family.map(stem)).size).toBe(1);
  });

  it('is another for words that only look alike', () => {
    const all = [...FAMILIES.map(([first = '']) => first), ...STRANGERS];
    expect(new Set(all.map(stem)).size).toBe(all.length);
  });

  it.each(['café', 'gpt-4', '2024', 'nasa1s', '電車', 'gas'])(
    'is the word itself for %s',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );

  it('has a beginning that all words of it share', () => {
    const words = [...FAMILIES.flat(), ...STRANGERS];
    const apart = words.filter((one) =>
      words.some((other) => stem(one) === stem(other) && !other.startsWith(stemPrefix(one))),
    );
    expect(apart).toEqual([]);
  });
});
