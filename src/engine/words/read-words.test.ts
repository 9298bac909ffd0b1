import { describe, expect, it } from 'vitest';
import { analyse } from '../../bundle/words/analyse.ts';
import type { Term } from './parsed-query.ts';
import { readWords } from './read-words.ts';

function short(term: Term): string {
  if (term.kind === 'word') return `${term.word}${term.prefix ? '*' : ''}`;
  return term.kind === 'phrase' ? `"${term.words.map(({ word }) => word).join(' ')}"` : '';
}

function rows(text: string, as: 'each' | 'one' | 'phrase', typing = false): string[] {
  return readWords({ text, start: 0, as, typing }).map((any) => any.map(short).join('|'));
}

/** Whether a text has the words of a phrase one after the other. */
function has(text: string, phrase: string): boolean {
  const tokens = analyse(text);
  const term = readWords({ text: phrase, start: 0, as: 'phrase', typing: false })[0]?.[0];
  if (term?.kind !== 'phrase') return false;
  return tokens.some(({ position }) =>
    term.words.every(({ word, offset }) =>
      tokens.some((token) => token.word === word && token.position === position + offset),
    ),
  );
}

describe('words of a query', () => {
  it.each([
    ['well-kn', ['wellkn*|well', 'wellkn*|kn*']],
    ['state-of-the-a', ['state', 'of', 'the', 'a*']],
    ['covid-1', ['covid1*|"covid 1"']],
    ['U.S', ['us*|"u s"']],
    ['c+', ['c+*']],
    ["it's", ['it']],
    ['intro well-', ['intro', 'well']],
    ['this,that 10,000', ['this', 'that', '10000*|"10 000"']],
  ])('are found while they are typed: %j', (text, expected) => {
    expect(rows(text, 'each', true)).toEqual(expected);
  });

  it.each([
    ['foo:bar', ['"foo bar"']],
    ['GPT-4', ['gpt4|"gpt 4"']],
    ['e-mail', ['email|"e mail"']],
    ['bar', ['bar']],
    ['::', []],
  ])('that are left out together are one: %j', (text, expected) => {
    expect(rows(text, 'one')).toEqual(expected);
  });

  it.each([
    ['the model GPT-4 wins', 'model gpt-4'],
    ['the model GPT 4 wins', 'model gpt-4'],
    ['the GPT-4 model', 'gpt 4 model'],
    ["the night's buses", 'nightʼs buses'],
    ['a C++ compiler', 'c++ compiler'],
    ['東京の電車', '東京の電車'],
  ])('of a phrase stand in %j: %j', (text, phrase) => {
    expect(has(text, phrase)).toBe(true);
  });

  it.each([
    ['a C compiler', 'c++ compiler'],
    ['model of GPT-4', 'model gpt-4'],
  ])('of a phrase do not stand in %j: %j', (text, phrase) => {
    expect(has(text, phrase)).toBe(false);
  });

  it('say where they stand in the query', () => {
    const [[term] = []] = readWords({ text: 'x ferry', start: 4, as: 'phrase', typing: false });
    expect(term).toMatchObject({ range: { start: 4, end: 11 } });
  });
});
