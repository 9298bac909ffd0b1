import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { storyId } from '../../bundle/ids.ts';
import { slugify, slugifyTitle, slugifyTopic } from './slug.ts';

it.each([
  ['Málaga’s Electric Buses: “Here”!', 'malagas-electric-buses-here'],
  ['Straße, Øresund & Łódź — Æther', 'strasse-oresund-lodz-aether'],
  ['İstanbul ılık Đakovo', 'istanbul-ilik-dakovo'],
  ['東京で地震、ガス漏れ', '東京で地震-ガス漏れ'],
  ['Новый мост открыт', 'новый-мост-открыт'],
  ['افتتاح الجسر', 'افتتاح-الجسر'],
  ['한국의 다리', '한국의-다리'],
  ['①②③ ½', '123-1-2'],
  ['ꟸ', 'h'],
  ['🚀 --- 🚀', ''],
])('%s becomes %s', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

it('keeps topics apart that differ in + or #', () => {
  expect(['C', 'C++', 'C#', '#AI', 'R & D'].map(slugifyTopic)).toEqual([
    'c',
    'c-plus-plus',
    'c-sharp',
    'ai',
    'r-d',
  ]);
});

it('cuts long titles at the end of a word, and has a word for empty ones', () => {
  const long =
    'How technologies such as machine learning are paving the way for the digitalization of';
  expect(slugifyTitle(long)).toBe(
    'how-technologies-such-as-machine-learning-are-paving-the-way-for-the',
  );
  expect(slugifyTitle('x'.repeat(200))).toHaveLength(80);
  expect(slugifyTitle('!?')).toBe('story');
});

it('always makes a valid address, the same from its own slug', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('𝒳', 'ß', 'İ', 'か', '\u3099', '-', ' ', 'ﬃ'),
      maxLength: 200,
    }),
  );
  fc.assert(
    fc.property(title, (text) => {
      const slug = slugifyTitle(text);
      expect(storyId.safeParse(`2022/09/12/${slug}`).success).toBe(true);
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(slugifyTitle(slug)).toBe(slug);
    }),
  );
});
