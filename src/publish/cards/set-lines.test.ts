import { array, assert, integer, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLines, setLines } from './set-lines.ts';

/** As if all characters were as wide. */
const measure = (text: string): number => text.length;
const words = array(stringMatching(/^[a-z]{1,40}$/), { minLength: 1, maxLength: 40 });

describe('lines of a headline', () => {
  it('are about as wide as each other', () => {
    const text = 'A drifting sensor fleet hears the ice break';
    expect(setLines(text, { width: 40, lines: 3 }, measure)).toEqual([
      'A drifting sensor fleet',
      'hears the ice break',
    ]);
  });

  it('hold all words in their order, in the room that they have', () => {
    assert(
      property(words, integer({ min: 30, max: 90 }), (list, width) => {
        const lines = setLines(list.join(' '), { width, lines: 99 }, measure) ?? [];
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('are not set where there is too little room', () => {
    expect(setLines('one two three', { width: 5, lines: 2 }, measure)).toBeUndefined();
    expect(setLines('wider', { width: 4, lines: 2 }, measure)).toBeUndefined();
  });

  it('are cut with dots where they are more than fit', () => {
    const room = { width: 9, lines: 2 };
    expect(cutLines('one two three four five', room, measure)).toEqual(['one two', 'three…']);
    expect(cutLines('one two', room, measure)).toEqual(['one two']);
  });
});
