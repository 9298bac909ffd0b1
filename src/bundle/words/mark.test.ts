import { describe, expect, it } from 'vitest';
import { markWords } from './mark.ts';

function marked(text: string, ...words: string[]): string[] {
  return markWords(text, (word) => words.includes(word)).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('marked words', () => {
  it.each([
    ['The Café by the café', ['cafe'], ['Café', 'café']],
    ['GPT-4 and GPT-3', ['gpt-4'], ['GPT-4']],
    ['GPT-4 and GPT-3', ['gpt', '4'], ['GPT', '4', 'GPT']],
    ['The night’s end', ['night'], ['night’s']],
    ['東京で新しい電車', ['電車'], ['電車']],
    ['nothing here', ['else'], []],
  ])('of %j for %j are %j', (text, words, expected) => {
    expect(marked(text, ...words)).toEqual(expected);
  });

  it('are one where they overlap', () => {
    expect(marked('GPT-4', 'gpt-4', 'gpt', '4')).toEqual(['GPT-4']);
  });
});
