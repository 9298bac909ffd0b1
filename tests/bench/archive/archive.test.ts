import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/ingest/sources/markdown/read-markdown.ts';
import { markdownName, markdownOf } from './markdown.ts';
import { createArchive, type ArchiveStory } from './story.ts';
import { TOPICS } from './topics.ts';
import { writeArchive } from './write-archive.ts';

const SOME = 3_000;
const archive = createArchive({ stories: 10_000 });
const stories = Array.from({ length: SOME }, (_, number) => archive.story(number));

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function countsOf(keys: Iterable<string>): number[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

describe('an archive of invented news', () => {
  it('is the same for the same seed, and another for another', () => {
    const again = createArchive({ stories: 10_000 });
    expect(again.story(4_321)).toEqual(archive.story(4_321));
    expect(createArchive({ stories: 10_000, seed: 2 }).story(4_321)).not.toEqual(
      again.story(4_321),
    );
  });

  it('goes on where a smaller one ends, with newer stories', () => {
    const longer = createArchive({ stories: 10_100 });
    expect(longer.story(9_999)).toEqual(archive.story(9_999));
    const times = [9_999, 10_000, 10_099].map((number) => longer.story(number).publishedDateTime);
    expect(times).toEqual(times.toSorted());
  });

  it('spreads over four years in bursts, quieter at weekends', () => {
    const all = Array.from({ length: 10_000 }, (_, number) => archive.story(number));
    const days = countsOf(all.map((story) => story.publishedDateTime.slice(0, 10)));
    expect(days.length).toBeGreaterThan(1_400);
    expect(days[0]).toBeGreaterThan(3 * mean(days));
    const weekend = all.filter(({ publishedDateTime }) =>
      [0, 6].includes(new Date(publishedDateTime).getUTCDay()),
    );
    expect(weekend.length / all.length).toBeLessThan(0.25);
  });

  it('has titles of 6 to 12 words and excerpts of 25 to 45', () => {
    const lengths = (text: (story: ArchiveStory) => string): number[] =>
      stories.map((story) => text(story).split(' ').length);
    const titles = lengths(({ title }) => title);
    expect([Math.min(...titles), Math.max(...titles)]).toEqual([6, 12]);
    const excerpts = lengths(({ excerpt }) => excerpt);
    expect([Math.min(...excerpts), Math.max(...excerpts)]).toEqual([25, 45]);
  });

  it('has words as languages have them: few in most texts, most in few', () => {
    const texts = stories.map(({ title, excerpt }) => new Set(wordsOf(`${title} ${excerpt}`)));
    const counts = countsOf(texts.flatMap((words) => Array.from(words)));
    expect(counts[0]).toBeGreaterThan(0.7 * SOME);
    expect(counts[1_000]).toBeLessThan(0.02 * SOME);
    expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThan(0.3);
  });

  it('has 0 to 14 related articles a story, 4 in the mean', () => {
    const related = stories.map((story) => story.related.length);
    expect([Math.min(...related), Math.max(...related)]).toEqual([0, 14]);
    expect(mean(related)).toBeGreaterThan(3.5);
    expect(mean(related)).toBeLessThan(4.5);
  });

  it('has related headlines that share about half of their words with the story', () => {
    const shares = stories.flatMap(({ title, webUrl, related }) => {
      const words = new Set(wordsOf(title));
      const own = related.filter((article) =>
        article.webUrl.includes(`${webUrl.split('/').at(-1)}-`),
      );
      return own.map((article) => {
        const others = wordsOf(article.title);
        return others.filter((word) => words.has(word)).length / others.length;
      });
    });
    expect(mean(shares)).toBeGreaterThan(0.45);
    expect(mean(shares)).toBeLessThan(0.75);
  });

  it('has thousands of providers, of which a few write most, and forty topics', () => {
    const articles = stories.flatMap((story) => [story, ...story.related]);
    const providers = countsOf(articles.map(({ provider }) => provider.domain));
    expect(providers.length).toBeGreaterThan(1_500);
    expect(providers[0]).toBeGreaterThan(20 * mean(providers));
    expect(TOPICS).toHaveLength(40);
    expect(new Set(stories.flatMap(({ topics }) => topics)).size).toBe(40);
  });

  it('has some videos, and some stories that are not listed', () => {
    const videos = stories.filter(({ type }) => type === 'video').length / SOME;
    expect(videos).toBeGreaterThan(0.02);
    expect(videos).toBeLessThan(0.06);
    const listed = stories.filter(({ published }) => published).length / SOME;
    expect(listed).toBeGreaterThan(0.65);
    expect(listed).toBeLessThan(0.75);
  });
});

describe('a story as a Markdown file', () => {
  it('is read with nothing lost', () => {
    for (const [number, story] of stories.slice(0, 200).entries()) {
      const path = `_news/${markdownName(story, number)}`;
      const text = markdownOf(story);
      const { records, rejected } = readMarkdown({ source: path, root: 0, path, text });
      expect(rejected).toEqual([]);
      const fields = records[0]?.fields;
      expect(fields).toMatchObject({
        title: story.title,
        excerpt: story.excerpt,
        topics: story.topics,
        provider: story.provider,
      });
      expect(fields?.related?.map((article) => article.title) ?? []).toEqual(
        story.related.map((article) => article.title),
      );
    }
  });
});

describe('an archive on disk', () => {
  it('can be written in parts', () => {
    const out = mkdtempSync(join(tmpdir(), 'broadsheet-archive-'));
    const order = { seed: 1, format: 'ndjson', out } as const;
    writeArchive({ ...order, stories: 30, from: 0 });
    writeArchive({ ...order, stories: 35, from: 30 });
    const files = readdirSync(out).filter((name) => name.endsWith('.ndjson'));
    const lines = files.flatMap((name) => readFileSync(join(out, name), 'utf8').trim().split('\n'));
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(stories.slice(0, 35));
    expect(readdirSync(join(out, '_data', 'topics'))).toHaveLength(40);
  });
});
