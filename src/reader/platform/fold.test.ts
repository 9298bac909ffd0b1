import { expect, it } from 'vitest';
import { beginsWith } from './fold.ts';

it.each([
  ['The Tidewatch', 'tide', true],
  ['The Tidewatch', 'watch', false],
  ['Café society', 'CAFE', true],
  ['Café society', 'caf\u00e9 so', true],
  ['sea-ice', 'ice', true],
  ['Ærø', 'æ', true],
  ['Anything', '', true],
])('a word of "%s" begins with "%s": %s', (name, text, begins) => {
  expect(beginsWith(name, text)).toBe(begins);
});
