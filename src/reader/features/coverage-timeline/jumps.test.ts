import { expect, test } from 'vitest';
import { ALL, article } from './coverage.testing.ts';
import { jumpsOf } from './jumps.ts';
import { timelineOf } from './timeline.ts';

/** Jumps of a story with an article on each of so many days. */
const jumps = (days: number) => {
  const articles = Array.from({ length: days }, (_, day) =>
    article('A', new Date(Date.UTC(2026, 10, 1 + day, 12)).toISOString()),
  );
  return jumpsOf(timelineOf(articles, ALL, 'oldest').days);
};

test('three days need no list of them', () => {
  expect(jumps(3)).toBeUndefined();
});

test('some days are listed as such', () => {
  expect(jumps(4)).toMatchObject({ by: 'days', places: { length: 4 } });
});

test('many days are listed by month, each leading to its first', () => {
  const months = jumps(40);
  expect(months?.by).toBe('months');
  expect(months?.places.map(({ articles }) => articles)).toEqual([30, 10]);
  expect(months?.places[1]?.start).toBe(Date.UTC(2026, 11, 1) / 1000);
});
