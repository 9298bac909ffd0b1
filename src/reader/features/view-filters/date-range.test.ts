import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { barsOf, between, daysOf } from './date-range.ts';

const months = [
  { start: '2026-01-01', end: '2026-01-31', stories: 3 },
  { start: '2026-02-01', end: '2026-02-28', stories: 0 },
  { start: '2026-03-01', end: '2026-03-31', stories: 5 },
  { start: '2026-04-01', end: '2026-04-30', stories: 1 },
];
const place = fc.integer({ min: 0, max: months.length - 1 });

it('an open range is all bars, and all bars are an open range', () => {
  expect(barsOf(months, {})).toEqual({ first: 0, last: 3 });
  expect(daysOf(months, { first: 0, last: 3 })).toEqual({ from: undefined, to: undefined });
});

it('a day within a month touches the bar of that month', () => {
  expect(barsOf(months, { from: '2026-02-14', to: '2026-03-02' })).toEqual({ first: 1, last: 2 });
});

it('days outside of the edition touch the bar that is nearest', () => {
  expect(barsOf(months, { from: '2030-01-01' })).toEqual({ first: 3, last: 3 });
  expect(barsOf(months, { to: '2020-01-01' })).toEqual({ first: 0, last: 0 });
});

it('the days of some bars touch just these bars', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      const range = between(a, b);
      expect(barsOf(months, daysOf(months, range))).toEqual(range);
    }),
  );
});
