import { expect, test } from 'vitest';
import { DAY, YEAR } from './distance.ts';
import { longDuration, shortDuration } from './durations.ts';
import { quietWords } from './words.ts';

test('coverage that ran for years counts years', () => {
  expect(longDuration(700 * DAY)).toBe('700 days');
  expect(longDuration(5_479 * DAY)).toBe('15 years');
});

test('what followed after many days counts no hours', () => {
  expect(shortDuration(4 * DAY + 2 * 3600)).toBe('4 d 2 h');
  expect(shortDuration(249 * DAY + 3600)).toBe('249 d');
});

test('quiet is said in the largest unit that tells it, rounded down', () => {
  expect(quietWords({ unit: 'seconds', value: 47.5 * 3600 })).toBe('Quiet for 47 hours');
  expect(quietWords({ unit: 'seconds', value: 43_465.9 * DAY })).toBe('Quiet for 119 years');
  expect(quietWords({ unit: 'days', value: 1 })).toBe('Quiet for 1 day');
  expect(quietWords({ unit: 'days', value: (2 * YEAR) / DAY + 300 })).toBe('Quiet for 2 years');
});
