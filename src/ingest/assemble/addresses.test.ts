import { describe, expect, it } from 'vitest';
import { editionOf, mention } from './assemble.testing.ts';

const clash = (name: string, hour: number): Record<string, unknown> =>
  mention(name, { title: 'Stocks fall', publishedDateTime: `2022-09-12T0${hour}:00:00Z` });
const addresses = (stories: Record<string, unknown>[]): Map<string | undefined, string> =>
  new Map(editionOf(stories).stories.map(({ id, articles }) => [articles[0]?.provider, id]));

describe('story addresses', () => {
  it('are the UTC day and the slug of the title', () => {
    const late = mention('a', { publishedDateTime: '2022-09-12T23:30:00-05:00', title: 'Ça va' });
    expect([...addresses([late]).values()]).toEqual(['2022/09/13/ca-va']);
  });

  it('stay with the earliest on a clash; the others get a suffix', () => {
    const found = addresses([clash('b', 3), clash('a', 2), clash('c', 1)]);
    expect(found.get('c.example')).toBe('2022/09/12/stocks-fall');
    expect(found.get('a.example')).toMatch(/^2022\/09\/12\/stocks-fall-[0-9a-f]{6}$/);
    expect(found.get('b.example')).toMatch(/^2022\/09\/12\/stocks-fall-[0-9a-f]{6}$/);
  });

  it('are not moved by a story that is added later', () => {
    const before = addresses([clash('a', 1), clash('b', 2)]);
    const after = addresses([clash('d', 4), clash('a', 1), clash('c', 3), clash('b', 2)]);
    for (const [provider, id] of before) expect(after.get(provider)).toBe(id);
    expect(new Set(after.values()).size).toBe(4);
  });

  it('do not depend on protocol, tracking parameters or the order of sources', () => {
    const other = {
      ...clash('b', 2),
      webUrl: 'http://www.b.example/report/?utm_source=mail',
    };
    expect(addresses([other, clash('a', 1)])).toEqual(addresses([clash('a', 1), clash('b', 2)]));
  });

  it('are never hidden by an alias of another story', () => {
    const { stories } = editionOf([
      mention('a', { title: 'Old title' }),
      mention('a', { title: 'New title', excerpt: 'It is richer.' }),
      mention('b', { title: 'Old title', publishedDateTime: '2022-09-12T20:00:00Z' }),
    ]);
    const [a, b] = stories;
    expect(a?.id).toBe('2022/09/12/new-title');
    expect(b?.id).toBe('2022/09/12/old-title');
    expect(a?.aliases).toEqual([expect.stringMatching(/old-title-[0-9a-f]{6}$/)]);
  });
});
