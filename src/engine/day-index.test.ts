import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DayIndex, intersectRanges } from './day-index.ts';
import { DAY_SECONDS, dayOf } from './days.ts';

const days = fc
  .uniqueArray(fc.integer({ min: -500, max: 500 }), { maxLength: 20 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers
        .sort((a, b) => a - b)
        .map((day) => fc.tuple(fc.constant(day), fc.integer({ min: 1, max: 9 }))),
    ),
  )
  .map((pairs) => pairs.map(([day, stories]) => ({ day, stories })));
const day = fc.integer({ min: -510, max: 510 });

describe('an index of days', () => {
  it('knows how many stories are older than a day, and which are of some days', () => {
    fc.assert(
      fc.property(days, day, day, (counts, one, other) => {
        const index = new DayIndex(counts);
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const before = (limit: number) =>
          counts
            .filter((count) => count.day < limit)
            .reduce((sum, { stories }) => sum + stories, 0);
        expect(index.olderThan(from * DAY_SECONDS)).toBe(before(from));
        const range = { from: dayOf(from * DAY_SECONDS), to: dayOf(to * DAY_SECONDS) };
        expect(index.rangeOf(range)).toEqual({ from: before(from), to: before(to + 1) });
        expect(index.rangeOf({})).toEqual({ from: 0, to: index.stories });
      }),
    );
  });
});

describe('two ranges', () => {
  it.each([
    [
      { from: 0, to: 9 },
      { from: 3, to: 5 },
      { from: 3, to: 5 },
    ],
    [
      { from: 0, to: 4 },
      { from: 3, to: 9 },
      { from: 3, to: 4 },
    ],
    [
      { from: 0, to: 3 },
      { from: 5, to: 9 },
      { from: 5, to: 5 },
    ],
  ])('%j and %j have %j in common', (a, b, common) => {
    expect(intersectRanges(a, b)).toEqual(common);
    expect(intersectRanges(b, a)).toEqual(common);
  });
});
