import { describe, expect, it } from 'vitest';
import { markWords, type Sequence } from './mark.ts';

function partsOf(text: string, wanted: readonly Sequence[]): string[] {
  return markWords(text, wanted).map(({ start, end }) => text.slice(start, end));
}

function marked(text: string, ...words: string[]): string[] {
  return partsOf(text, [[{ offset: 0, words: new Set(words) }]]);
}

function markedPhrase(text: string, ...words: string[]): string[] {
  return partsOf(text, [words.map((word, offset) => ({ offset, words: new Set([word]) }))]);
}

describe('marked words', () => {
  it.each([
    ['The Café by the café', ['cafe'], ['Café', 'café']],
    ['GPT-4 and GPT-3', ['gpt4'], ['GPT-4']],
    ['GPT-4 and GPT-3', ['gpt', '4'], ['GPT', '4', 'GPT']],
    ['The night’s end', ['night'], ['night’s']],
    ['東京で新しい電車', ['電車'], ['電車']],
    ['nothing here', ['else'], []],
  ])('of %j for %j are %j', (text, words, expected) => {
    expect(marked(text, ...words)).toEqual(expected);
  });

  it('are one where they overlap', () => {
    expect(marked('GPT-4', 'gpt4', 'gpt', '4')).toEqual(['GPT-4']);
  });

  it.each([
    ['The far side of the side road', ['far', 'side'], ['far', 'side']],
    ['At AT&T, at noon', ['at', 't'], ['AT', 'T']],
    ['Side far, far off', ['far', 'side'], []],
  ])('of %j for the phrase %j are %j', (text, words, expected) => {
    expect(markedPhrase(text, ...words)).toEqual(expected);
  });
});
