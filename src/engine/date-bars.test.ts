import { describe, expect, it } from 'vitest';
import { makeArticle, makeEdition, makeStory } from '../ingest/encode/edition.testing.ts';
import { barOf } from './date-bars.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING } from './query.ts';

const at = (time: string): number => Date.parse(time) / 1000;

function facetsOf(...times: string[]) {
  const stories = times.map((time, i) =>
    makeStory(`story-${i}`, { articles: [makeArticle({ published: at(time) })] }),
  );
  return new MemoryBundle(makeEdition(stories)).engine().facets(EVERYTHING);
}

describe('barOf', () => {
  it.each([
    ['2024-01-01T00:00:00Z', '2024-03-02T23:59:59Z', 'day'],
    ['2024-01-01T23:59:59Z', '2024-03-03T00:00:00Z', 'month'],
    ['2001-01-31T00:00:00Z', '2020-12-01T00:00:00Z', 'month'],
    ['2001-01-31T00:00:00Z', '2021-01-01T00:00:00Z', 'year'],
  ])('from %s to %s goes by %s', (first, last, bar) => {
    expect(barOf({ first: at(first), last: at(last) })).toBe(bar);
  });
});

describe('the dates of facets', () => {
  it('has a bar for every day, the empty ones too', async () => {
    const { dates, bar } = await facetsOf('2024-02-28T23:59:59Z', '2024-03-01T00:00:00Z');
    expect(bar).toBe('day');
    expect(dates).toEqual([
      { start: '2024-02-28', end: '2024-02-28', stories: 1 },
      { start: '2024-02-29', end: '2024-02-29', stories: 0 },
      { start: '2024-03-01', end: '2024-03-01', stories: 1 },
    ]);
  });

  it('takes whole months', async () => {
    const { dates } = await facetsOf('2023-12-31T23:59:59Z', '2024-01-01T00:00:00Z', '2024-03-05');
    expect(dates).toEqual([
      { start: '2023-12-01', end: '2023-12-31', stories: 1 },
      { start: '2024-01-01', end: '2024-01-31', stories: 1 },
      { start: '2024-02-01', end: '2024-02-29', stories: 0 },
      { start: '2024-03-01', end: '2024-03-31', stories: 1 },
    ]);
  });

  it('takes whole years, before 1970 and leap years too', async () => {
    const { dates } = await facetsOf('1968-12-31T23:59:59Z', '1969-01-01T00:00:00Z', '1999-07-01');
    expect(dates).toHaveLength(32);
    expect(dates.slice(0, 2)).toEqual([
      { start: '1968-01-01', end: '1968-12-31', stories: 1 },
      { start: '1969-01-01', end: '1969-12-31', stories: 1 },
    ]);
    expect(dates.at(-1)).toEqual({ start: '1999-01-01', end: '1999-12-31', stories: 1 });
  });
});
