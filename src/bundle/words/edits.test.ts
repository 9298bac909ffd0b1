import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneEdit, reverseWord } from './edits.ts';

/** The last three share units of their pairs with each other. */
const LETTERS = ['a', 'b', '電', '𝄞', '𝄟', '𐄞'];

const word = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 6 });

/** Every word that is one edit away, over the letters of the test. */
function near(letters: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i <= letters.length; i++) {
    const [before, behind] = [letters.slice(0, i), letters.slice(i)];
    const [first, second] = behind;
    if (first !== undefined) found.add([...before, ...behind.slice(1)].join(''));
    if (first !== undefined && second !== undefined) {
      found.add([...before, second, first, ...behind.slice(2)].join(''));
    }
    for (const letter of LETTERS) {
      found.add([...before, letter, ...behind].join(''));
      if (first !== undefined) found.add([...before, letter, ...behind.slice(1)].join(''));
    }
  }
  found.delete(letters.join(''));
  return found;
}

describe('one edit', () => {
  it('is a letter more, less or another, or two neighbours swapped, and nothing else', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isOneEdit(one, other)).toBe(near([...one]).has(other));
        expect(isOneEdit(one, other)).toBe(isOneEdit(other, one));
      }),
    );
  });

  it('is found for each of them', () => {
    fc.assert(
      fc.property(word, (one) => {
        for (const other of near([...one])) expect(isOneEdit(one, other)).toBe(true);
      }),
    );
  });
});

describe('a reversed word', () => {
  it('is the word again when it is reversed', () => {
    fc.assert(
      fc.property(word, (one) => {
        expect(reverseWord(reverseWord(one))).toBe(one);
      }),
    );
    expect(reverseWord('電車𝄞')).toBe('𝄞車電');
  });
});
