import { expect, test } from 'vitest';
import { saysMore } from './says-more.ts';

test('an excerpt that repeats its headline, in full or cut, says no more', () => {
  expect(saysMore('Ferry found!', 'Ferry found')).toBe(false);
  expect(saysMore('FERRY FOU…', 'Ferry found')).toBe(false);
  expect(saysMore('…', 'Ferry found')).toBe(false);
});

test('one that goes on does', () => {
  expect(saysMore('Ferry found six miles downriver.', 'Ferry found')).toBe(true);
});
