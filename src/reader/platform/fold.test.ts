import { expect, it } from 'vitest';
import { beginsWith } from './fold.ts';

it.each([
  ['The Tidewatch', 'tide', true],
  ['The Tidewatch', 'watch', false],
  ['Café society', 'CAFE', true],
  ['Café society', 'caf\u00e9 so', true],
  ['sea-ice', 'ice', true],
  ['Ærø', 'æ', true],
  ['Straßen und Łódź', 'strassen', true],
  ['Straßen und Łódź', 'lodz', true],
  ['AI/ML (blog)', 'ml', true],
  ['AI/ML (blog)', 'blog', true],
  ['“Quoted” names', 'quoted na', true],
  ['Benzinga.com', 'com', false],
  ['Anything', '“', false],
  ['Anything', '', true],
])('a word of "%s" begins with "%s": %s', (name, text, begins) => {
  expect(beginsWith(name, text)).toBe(begins);
});
