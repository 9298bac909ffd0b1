import { expect, it } from 'vitest';
import { speaksOfLibrary } from './use-asked.ts';

it.each([
  [undefined, false],
  ['kelp', false],
  ['is:saved', true],
  ['kelp -IS:unread', true],
  ['is:listed', false],
  ['this:saved', false],
  ['is:sav', false],
])('words %j speak of the library: %s', (words, speaks) => {
  expect(speaksOfLibrary(words)).toBe(speaks);
});
