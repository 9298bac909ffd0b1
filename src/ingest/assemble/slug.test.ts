import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { storyId, topicId } from '../../bundle/ids.ts';
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

it('keeps topics to what a name of a file may be, and apart from each other', () => {
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  const long = '\u65b0\u805e\u8a18\u4e8b'.repeat(25);
  const slugs = [long, `${long}\u8a71`, '\u{20000}'.repeat(100), 'y'.repeat(300)].map(slugifyTopic);
  expect(new Set(slugs).size).toBe(4);
  expect(Math.max(...slugs.map(bytes))).toBeLessThanOrEqual(200);
  for (const slug of slugs) {
    expect(topicId.safeParse(slug).success).toBe(true);
    expect(slugifyTopic(slug)).toBe(slug);
  }
  expect(slugifyTopic('x'.repeat(100))).toBe('x'.repeat(100));
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
