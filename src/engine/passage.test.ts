import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXCERPT_LENGTH } from '../bundle/excerpt.ts';
import { passageAround } from './passage.ts';

const words = Array.from({ length: 120 }, (_, n) => `word${n}`).join(' ');

describe('a passage', () => {
  it('is the beginning, where that shows the place', () => {
    expect(passageAround(words, words.indexOf('word3'))).toMatch(/^word0 word1 word2 word3 .*…$/);
  });

  it('begins at a word, not long before the place, and says that something stands before it', () => {
    const passage = passageAround(words, words.indexOf('word90'));
    expect(passage).toMatch(/^…word\d+ /);
    expect(passage.indexOf('word90')).toBeLessThan(70);
    expect(passage).toMatch(/…$/);
  });

  it('goes to the end where no more follows', () => {
    expect(passageAround(words, words.indexOf('word118'))).toMatch(/^….* word119$/);
  });

  it('cuts neither characters nor more than it has to, in any script', () => {
    const units = fc.constantFrom('a', ' ', 'é', '漢', '👩‍🚀', 'e\u0301', '🏝️');
    fc.assert(
      fc.property(fc.array(units, { minLength: 1, maxLength: 600 }), fc.nat(), (parts, chosen) => {
        const text = parts.join('');
        const place = chosen % parts.length;
        fc.pre(parts[place] !== ' ');
        const at = parts.slice(0, place).join('').length;
        const passage = passageAround(text, at);
        expect(passage.length).toBeLessThanOrEqual(EXCERPT_LENGTH);
        expect(passage.isWellFormed()).toBe(true);
        const shown = passage.replace(/^…|…$/g, '');
        expect(text).toContain(shown);
        expect(passage).toContain(parts[place]);
      }),
    );
  });
});
