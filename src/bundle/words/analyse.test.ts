import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';

const wordsOf = (text: string): string[] => analyse(text).map(({ word }) => word);

describe('the words of a text', () => {
  it.each([
    ['Night buses return.', ['night', 'buses', 'return']],
    ['CAFÉ naïve Ångström', ['cafe', 'naive', 'angstrom']],
    ['straße Ærø Łódź ISTANBUL ıspanak', ['strasse', 'aero', 'lodz', 'istanbul', 'ispanak']],
    ['ﬁne ｆｕｌｌ', ['fine', 'full']],
    ['Ελλάς Йод', ['ελλασ', 'иод']],
    ['हिन्दी शब्द', ['हिन्दी', 'शब्द']],
    ['كلمة عربية', ['كلمه', 'عربيه']],
    ['مُحَمَّد كتـــاب أحمد إلى القرآن', ['محمد', 'كتاب', 'احمد', 'الي', 'القران']],
    ['کتاب فارسی', ['كتاب', 'فارسي']],
    ['שָׁלוֹם עִבְרִית', ['שלום', 'עברית']],
    ['٢٠٢٤ ۱۴۰۳ २०२४ ๒๕๖๗ ２０２４', ['2024', '1403', '2024', '2567', '2024']],
    ['state-of-the-art', ['state', 'of', 'the', 'art']],
    ['“quoted” — dashed…', ['quoted', 'dashed']],
    ['Donau\u00addampf\u00adschiff zero\u200bwidth \u2060', ['donaudampfschiff', 'zerowidth']],
    ['', []],
    [' .,;:!? ', []],
    ['👍🏽 🇵🇹', []],
  ])('%j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['GPT-4', ['gpt4', 'gpt', '4']],
    ['GPT‑4', ['gpt4', 'gpt', '4']],
    ['3.5', ['3.5', '3', '5']],
    ['2-1', ['2-1', '2', '1']],
    ['F-16', ['f16', 'f', '16']],
    ['SARS-CoV-2', ['sarscov2', 'sars', 'cov', '2']],
    ['e-mail', ['email', 'e', 'mail']],
    ['start-ups', ['startups', 'start', 'ups']],
    ['AT&T', ['at&t', 'at', 't']],
    ['node.js', ['node.js', 'node', 'js']],
    ['U.S.', ['us', 'u', 's']],
    ['10,000', ['10000', '10', '000']],
    ['1,5', ['1,5', '1', '5']],
    ['1, 2,x', ['1', '2', 'x']],
    ['C++', ['c++', 'c']],
    ['C#', ['c#', 'c']],
    ['.NET', ['net']],
  ])('%j is found whole and in part: %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ["night's", ['night', 'nights']],
    ['night’s', ['night', 'nights']],
    ["O'Brien", ['brien', 'obrien']],
    ["l'avion", ['avion', 'lavion']],
    ["dell'arte", ['arte', 'dellarte']],
    ['jusqu’ici', ['ici', 'jusquici']],
    ["don't", ['dont']],
    ["the workers' strike", ['the', 'workers', 'strike']],
  ])('%j is found by each way to write it: %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are cut by a dictionary where a script has no spaces', () => {
    expect(wordsOf('東京で新しい電車')).toEqual(['東京', 'で', '新しい', '電車']);
    expect(wordsOf('ภาษาไทย').join('')).toBe('ภาษาไทย');
    expect(wordsOf('ภาษาไทย').length).toBeGreaterThan(1);
  });

  it('are the same whether marks stand by themselves or in their letters', () => {
    for (const text of ['がくせいのパーティー', 'Łódź naïve café', 'Й, ά']) {
      expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
    }
  });

  it('have places that count words, a compound having that of its first part', () => {
    const places = analyse("A GPT-4 night's model").map(({ word, position }) => [word, position]);
    expect(places).toEqual([
      ['a', 0],
      ['gpt4', 1],
      ['gpt', 1],
      ['4', 2],
      ['night', 3],
      ['nights', 3],
      ['model', 4],
    ]);
  });

  it('stand in the text where it says, whatever the text is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 60 }), (codes) => {
        const text = String.fromCharCode(...codes);
        let position = 0;
        for (const token of analyse(text)) {
          expect(token.word).not.toBe('');
          expect(token.word.isWellFormed()).toBe(true);
          expect(token.start).toBeLessThan(token.end);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.position - position).toBeGreaterThanOrEqual(0);
          position = token.position;
        }
      }),
    );
  });

  it.each(['\ud800', 'a\udc00b', '\0', 'x\0y', '\u202eabc\u202c', 'a'.repeat(10_000)])(
    'never throw: %j',
    (text) => {
      for (const { word } of analyse(text)) expect(word.length).toBeLessThanOrEqual(64);
    },
  );

  it('are those of a folded text', () => {
    const text = fc.string({
      unit: fc.constantFrom('é', 'Σ', 'ß', 'A', '-', '4', ' ', 'я'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (one) => {
        expect(wordsOf(one.toUpperCase().toLowerCase())).toEqual(wordsOf(one.toLowerCase()));
      }),
    );
  });
});
