import { describe, expect, it } from 'vitest';
import { randomOf } from '../archive/random.ts';
import { createArchive } from '../archive/story.ts';
import { drawKnownItems, mistype } from './known-items.ts';
import { drawQueries, KINDS } from './queries.ts';
import { countWords, textOf, wordsOf } from './word-counts.ts';

const archive = createArchive({ stories: 1_500 });
const counts = countWords(archive);
const texts = Array.from({ length: 1_500 }, (_, number) =>
  wordsOf(textOf(archive.story(number))).join(' '),
);

describe('queries drawn from an archive', () => {
  const queries = drawQueries(archive, counts, 20);

  it('are as many of each kind, and always the same', () => {
    for (const kind of KINDS) {
      expect(queries.filter((query) => query.kind === kind)).toHaveLength(20);
    }
    expect(drawQueries(archive, counts, 20)).toEqual(queries);
  });

  it('find something', () => {
    for (const { words } of queries) {
      const parts = words.split(' ');
      expect(texts.some((text) => parts.every((part) => ` ${text}`.includes(` ${part}`)))).toBe(
        true,
      );
    }
  });
});

describe('known items', () => {
  const items = drawKnownItems(archive, counts);

  it('are two hundred stories with three clues each', () => {
    expect(items).toHaveLength(600);
    expect(new Set(items.map(({ title }) => title)).size).toBeGreaterThan(150);
  });

  it('are found by their rarest words, and not by what is mistyped', () => {
    const [rarest, missing, typo] = items;
    const text = wordsOf(rarest?.title ?? '').join(' ');
    expect(texts.some((one) => rarest?.words.split(' ').every((word) => one.includes(word)))).toBe(
      true,
    );
    expect(missing?.words.split(' ')).toHaveLength(text.split(' ').length - 1);
    expect(typo?.words).not.toBe(text);
  });

  it('are mistyped by one edit', () => {
    for (let seed = 0; seed < 100; seed++) {
      const typed = mistype('valley', randomOf(seed));
      expect(Math.abs(typed.length - 6)).toBeLessThanOrEqual(1);
      expect(typed[0]).toBe('v');
    }
  });
});
