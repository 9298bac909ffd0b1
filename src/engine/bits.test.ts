import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countBetween,
  holds,
  intersect,
  ordinalsOf,
  selectOrdinals,
  selectRange,
  selectWhere,
} from './bits.ts';

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
        expect(a.filter((ordinal) => holds(met, ordinal))).toEqual(
          a.filter((ordinal) => expected.includes(ordinal)),
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

  it('counts those between two ordinals, which may lie outside of the run', () => {
    const end = fc.integer({ min: -40, max: STORIES + 40 });
    fc.assert(
      fc.property(ordinals, end, end, (a, from, to) => {
        const between = (list: readonly number[]) =>
          list.filter((ordinal) => ordinal >= from && ordinal < to).length;
        expect(countBetween(select(a), from, to)).toBe(between(a));
        const all = [...Array(STORIES).keys()];
        expect(countBetween({ count: STORIES }, from, to)).toBe(between(all));
        expect(selectRange(STORIES, from, to).count).toBe(between(all));
      }),
    );
  });

  it('takes lists whose ordinals do not start with those of the run', () => {
    const selection = selectOrdinals(10, [Uint32Array.of(100, 103), Uint32Array.of(109)], 100);
    expect([...ordinalsOf(selection)]).toEqual([0, 3, 9]);
  });

  it.each([0, STORIES])('of %i stories needs no bits', (count) => {
    const selection = selectWhere(STORIES, (ordinal) => ordinal < count);
    expect(selection).toEqual({ count });
    expect([...ordinalsOf(selection)]).toEqual([...Array(count).keys()]);
    expect([3, 70].filter((ordinal) => holds(selection, ordinal))).toHaveLength(
      count === 0 ? 0 : 2,
    );
    expect(intersect(STORIES, [selection, select([31, 32, 99])]).count).toBe(count === 0 ? 0 : 3);
  });
});
