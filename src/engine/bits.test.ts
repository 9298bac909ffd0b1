import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIn, intersect, ordinalsOf, selectOrdinals, selectWhere } from './bits.ts';

const STORIES = 100;
const ordinals = fc.uniqueArray(fc.nat(STORIES - 1));
const rising = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

const select = (...lists: number[][]) =>
  selectOrdinals(
    STORIES,
    lists.map((list) => Uint32Array.from(list)),
  );

describe('a selection', () => {
  it('holds the ordinals of all its lists, each once', () => {
    fc.assert(
      fc.property(ordinals, ordinals, (a, b) => {
        const selection = select(a, b);
        const union = rising(new Set([...a, ...b]));
        expect(selection.count).toBe(union.length);
        expect([...ordinalsOf(selection)]).toEqual(union);
      }),
    );
  });

  it('meets another in what both hold', () => {
    fc.assert(
      fc.property(ordinals, ordinals, ordinals, (a, b, c) => {
        const met = intersect(STORIES, [select(a, b), select(b, c)]);
        const expected = rising(new Set([...b, ...a.filter((ordinal) => c.includes(ordinal))]));
        expect([...ordinalsOf(met)]).toEqual(expected);
        expect(countIn(met, Uint32Array.from(a))).toBe(
          a.filter((ordinal) => expected.includes(ordinal)).length,
        );
      }),
    );
  });

  it('holds whatever passes', () => {
    fc.assert(
      fc.property(ordinals, (a) => {
        const selection = selectWhere(STORIES, (ordinal) => a.includes(ordinal));
        expect([...ordinalsOf(selection)]).toEqual(rising(a));
      }),
    );
  });

  it.each([0, STORIES])('of %i stories needs no bits', (count) => {
    const selection = selectWhere(STORIES, (ordinal) => ordinal < count);
    expect(selection).toEqual({ count });
    expect([...ordinalsOf(selection)]).toEqual([...Array(count).keys()]);
    expect(countIn(selection, Uint32Array.of(3, 70))).toBe(count === 0 ? 0 : 2);
    expect(intersect(STORIES, [selection, select([31, 32, 99])]).count).toBe(count === 0 ? 0 : 3);
  });
});
