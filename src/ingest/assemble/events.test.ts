import { describe, expect, it } from 'vitest';
import type { AssembledEdition } from '../edition.ts';
import { editionOf, mention } from './assemble.testing.ts';

const day = (date: number, hour = 9): { publishedDateTime: string } => ({
  publishedDateTime: new Date(Date.UTC(2022, 8, date, hour)).toISOString(),
});
const ids = ({ stories }: AssembledEdition): string[] => stories.map(({ id }) => id);
const outlets = ({ stories }: AssembledEdition): string[][] =>
  stories.map(({ articles }) => articles.map(({ provider }) => provider.replace('.example', '')));

describe('one event', () => {
  it('is one story when two name each other; the hottest leads and all addresses lead to it', () => {
    const edition = editionOf([
      mention('a', {
        ...day(12),
        related: [mention('b', day(13)), mention('x', { heat: 2 })],
        published: false,
      }),
      mention('b', {
        ...day(13),
        heat: 50,
        related: [mention('a', day(12)), mention('y', { heat: 1 })],
      }),
    ]);
    expect(ids(edition)).toEqual(['2022/09/13/report-b']);
    expect(edition.stories[0]).toMatchObject({
      aliases: ['2022/09/12/report-a'],
      listed: true,
      links: [],
    });
    expect(outlets(edition)).toEqual([['b', 'x', 'y', 'a']]);
    expect(edition.intake).toMatchObject({ read: 2, merged: 1 });
  });

  it('is one story when one names the other and they share most of the coverage', () => {
    const shared = [mention('x'), mention('y')];
    const merged = editionOf([
      mention('a', { related: [mention('b'), ...shared] }),
      mention('b', { related: [...shared, mention('z')] }),
    ]);
    expect(ids(merged)).toHaveLength(1);
    const half = editionOf([
      mention('a', { related: [mention('b'), ...shared] }),
      mention('b', { related: [mention('y'), mention('z')] }),
    ]);
    expect(ids(half)).toHaveLength(2);
    const none = editionOf([mention('a', { related: [mention('b')] }), mention('b')]);
    expect(ids(none)).toHaveLength(2);
  });

  it('is not what lies more than three days apart', () => {
    const pair = (gap: { publishedDateTime: string }): AssembledEdition =>
      editionOf([
        mention('a', { ...day(1), related: [mention('b', gap)] }),
        mention('b', { ...gap, related: [mention('a', day(1))] }),
      ]);
    expect(ids(pair(day(4, 9)))).toHaveLength(1);
    expect(ids(pair(day(4, 10)))).toHaveLength(2);
  });

  it('does not grow into an endless story by a chain of follow-ups', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const chain = names.map((name, i) =>
      mention(name, {
        ...day(1 + i),
        related: [names[i - 1], names[i + 1]].flatMap((other, j) =>
          other ? [mention(other, day(i + (j === 0 ? 0 : 2)))] : [],
        ),
      }),
    );
    const edition = editionOf(chain);
    for (const { articles, links } of edition.stories) {
      expect(articles.length).toBeGreaterThan(1);
      expect(links.length).toBeGreaterThan(0);
    }
    expect(ids(edition).length).toBeGreaterThan(1);
    expect(edition.stories.length + edition.intake.merged).toBe(8);
  });
});

describe('a one-way mention', () => {
  it('links both stories, and stays in the timeline as an entry that leads there', () => {
    const edition = editionOf([
      mention('a', { related: [mention('b', day(13))] }),
      mention('b', day(13)),
    ]);
    expect(outlets(edition)).toEqual([['a', 'b'], ['b']]);
    expect(edition.stories[0]?.articles[1]?.story).toBe('2022/09/13/report-b');
    expect(edition.stories.map(({ links }) => links.map(({ id }) => id))).toEqual([
      ['2022/09/13/report-b'],
      ['2022/09/12/report-a'],
    ]);
    expect(edition.stories[1]?.links[0]).toMatchObject({ title: 'Report a', providers: 2 });
  });

  it('is only a link when it is further away', () => {
    const edition = editionOf([
      mention('a', { ...day(20), related: [mention('b', day(1)), mention('x', day(20))] }),
      mention('b', day(1)),
    ]);
    expect(outlets(edition)).toEqual([['b'], ['a', 'x']]);
    expect(edition.stories[1]?.links).toMatchObject([{ id: '2022/09/01/report-b' }]);
  });
});

it('ranks coverage by heat, quality and time, each article once', () => {
  const edition = editionOf([
    mention('a', {
      related: [
        mention('late', day(13)),
        mention('e2', day(12, 10)),
        mention('e1', day(12)),
        mention('good', { quality: 80 }),
        mention('hot', { heat: 5 }),
        mention('hot', { webUrl: 'http://www.hot.example/report/?utm_source=x' }),
        mention('a', { webUrl: 'https://a.example/report#again' }),
      ],
    }),
  ]);
  expect(outlets(edition)).toEqual([['a', 'hot', 'good', 'e1', 'e2', 'late']]);
});
