import { describe, expect, it } from 'vitest';
import { createArchive } from '../archive/story.ts';
import type { Filtered } from '../browser/searcher.ts';
import { filterCases } from './cases.ts';
import { countNaively, exactnessOf } from './naive-counts.ts';

const archive = createArchive({ stories: 1_200 });
const [rare, common, both, month] = filterCases(archive).map(({ filter }) => filter);

describe('counting story by story', () => {
  it('finds few stories of the rare provider, many of the common, some of each other case', () => {
    const totals = [rare, common, both, month].map(
      (filter) => countNaively(archive, filter ?? {}).total,
    );
    expect(totals[0]).toBeLessThan(50);
    expect(totals[1]).toBeGreaterThan(200);
    expect(totals[2]).toBeGreaterThan(5);
    expect(totals[3]).toBeGreaterThan(100);
  });

  it('counts what a value would leave, chosen as well and chosen instead', () => {
    const { total, within, instead } = countNaively(archive, both ?? {});
    const topic = both?.topic ?? '';
    expect(within.topics.get(topic)).toBe(total);
    expect(instead.topics.get(topic)).toBe(total);
    const sum = (counts: ReadonlyMap<string, number>): number =>
      [...counts.values()].reduce((all, count) => all + count, 0);
    expect(sum(instead.topics)).toBeGreaterThan(sum(within.topics));
  });

  it('takes a wrong count for wrong', () => {
    const counts = countNaively(archive, common ?? {});
    const right: Filtered = {
      titles: [],
      firstMs: 0,
      total: counts.total,
      providers: [...counts.within.providers],
      topics: [...counts.within.topics],
    };
    expect(exactnessOf(right, counts)).toEqual({ total: true, providers: true, topics: true });
    const wrong = { ...right, total: 1, topics: right.topics.map(([name]) => [name, 1] as const) };
    expect(exactnessOf(wrong, counts)).toEqual({ total: false, providers: true, topics: false });
  });
});
