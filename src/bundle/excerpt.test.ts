import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXCERPT_LENGTH, shorten } from './excerpt.ts';

describe('a shortened excerpt', () => {
  it('is the text itself when that is short enough', () => {
    const text = 'x'.repeat(EXCERPT_LENGTH);
    expect(shorten(text)).toBe(text);
  });

  it('ends at a word, without the mark that followed it', () => {
    expect(shorten(`${'word '.repeat(50)}${'last, '.repeat(10)}`)).toMatch(/ last…$/);
  });

  it('cuts a script without spaces anywhere, but never inside a character', () => {
    const family = '👩‍👩‍👧';
    const cut = shorten(`x${family.repeat(60)}`);
    expect(cut.slice(1, -1).split(family).join('')).toBe('');
    expect(shorten('e\u0301'.repeat(200)).slice(0, -1)).toMatch(/^(e\u0301)+$/);
    expect(shorten('海'.repeat(300))).toBe(`${'海'.repeat(EXCERPT_LENGTH - 1)}…`);
  });

  it('is never too long, and is well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 200, maxLength: 600 }), (text) => {
        const short = shorten(text);
        expect(short.length).toBeLessThanOrEqual(EXCERPT_LENGTH);
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
