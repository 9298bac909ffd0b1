import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoverageArticle } from '../../../engine/answers.ts';
import { chartOf, type ChartRoom } from './chart-model.ts';
import { ALL, article, ICE } from './coverage.testing.ts';
import { ticksOf } from './ticks.ts';
import { timelineOf } from './timeline.ts';
import { tickWords } from './words.ts';

const ROOM: ChartRoom = { lanes: 10, columns: 48, ticks: 5, dayTicks: 5 };
const chart = (articles: readonly CoverageArticle[], room = ROOM) =>
  chartOf(timelineOf(articles, ALL, 'oldest').entries, room);

/** Each outlet one article, a minute apart. */
const many = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    article(`Outlet ${place}`, new Date(Date.UTC(2026, 10, 22, 0, place)).toISOString()),
  );

describe('the chart', () => {
  test('has a lane a provider, by first appearance', () => {
    expect(
      chart(ICE)?.lanes.map(({ provider, marks }) => `${provider.name} ${marks.length}`),
    ).toEqual([
      'First Light 1',
      'Meridian Post 1',
      'The Tidewatch 1',
      'Circuit Daily 2',
      'Orbit & Note 1',
      'Northline 1',
      'Valley Wire 1',
      'Harbour Quarterly 2',
      'Field Notes 1',
    ]);
  });

  test('places articles from the first to the last', () => {
    const lanes = chart(ICE)?.lanes ?? [];
    expect(lanes[0]?.marks[0]?.at).toBe(0);
    expect(lanes[8]?.marks[0]?.at).toBe(100);
    expect(lanes[5]?.marks[0]?.at).toBe(50);
  });

  test('is not there where time has nothing to show', () => {
    const at = '2026-11-22T04:12:00Z';
    expect(chart([])).toBeUndefined();
    expect(chart(ICE.slice(0, 1))).toBeUndefined();
    expect(chart([article('A', at), article('B', at)])).toBeUndefined();
    expect(chart([article('A', '2026-11-22'), article('B', '2026-11-22')])).toBeUndefined();
  });

  test('gives a date without a time its whole day', () => {
    const days = [article('A', '2026-11-22T00:00:00Z'), article('B', '2026-11-25')];
    expect(chart(days)?.lanes[1]?.marks[0]).toMatchObject({ at: 75, until: 100 });
  });

  test('piles up the providers that have no lane', () => {
    const model = chart(many(14));
    expect(model?.lanes).toHaveLength(9);
    expect(model?.pile?.providers).toBe(5);
    expect(chart(many(10))?.pile).toBeUndefined();
  });

  test('piles up evenly what came evenly', () => {
    const seconds = Array.from({ length: 75 }, (_, place) =>
      article(`Outlet ${place}`, new Date(Date.UTC(2026, 10, 22, 0, 0, place)).toISOString()),
    );
    const marks = chart(seconds)?.pile?.marks ?? [];
    const heights = Map.groupBy(marks, ({ at }) => at);
    expect([...heights.values()].slice(1, -1).every((column) => column.length === 2)).toBe(true);
  });

  test('always gives the lead a lane', () => {
    const [latest, ...others] = many(40).toReversed();
    if (!latest) throw new Error('no articles');
    const model = chart([latest, ...others]);
    expect(model?.lanes).toHaveLength(9);
    expect(model?.lanes.at(-1)?.provider).toEqual(latest.provider);
  });

  test('shows every article exactly once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.integer({ min: 0, max: 20 }), at: fc.nat(400_000) }), {
          minLength: 2,
          maxLength: 80,
        }),
        fc.integer({ min: 2, max: 10 }),
        (facts, lanes) => {
          const articles = facts.map(({ name, at }) =>
            article(`Outlet ${name}`, new Date(Date.UTC(2026, 10, 1) + at * 1000).toISOString()),
          );
          const model = chart(articles, { ...ROOM, lanes });
          if (!model) return;
          const marks = [
            ...model.lanes.flatMap((lane) => lane.marks),
            ...(model.pile?.marks ?? []),
          ];
          expect(marks.map(({ entry }) => entry.rank).toSorted((a, b) => a - b)).toEqual(
            articles.map((_, rank) => rank),
          );
          expect(marks.every(({ at }) => at >= 0 && at <= 100)).toBe(true);
          const stacked = new Set(model.pile?.marks.map(({ at, level }) => `${at} ${level}`));
          expect(stacked.size).toBe(model.pile?.marks.length ?? 0);
          expect(model.lanes.length + (model.pile ? 1 : 0)).toBeLessThanOrEqual(lanes);
        },
      ),
    );
  });
});

describe('the lines of the time axis', () => {
  test('stand at round distances', () => {
    expect(ticksOf(46 * 3600, ROOM).map(({ after }) => after.value / 3600)).toEqual([12, 24, 36]);
    expect(ticksOf(74, ROOM).map(({ after }) => after.value)).toEqual([15, 30, 45, 60]);
  });

  test('count days when coverage ran long', () => {
    expect(ticksOf(10 * 86_400, ROOM).map(({ after }) => `${after.value} ${after.unit}`)).toEqual([
      '2 days',
      '4 days',
      '6 days',
      '8 days',
      '10 days',
    ]);
  });

  test('count years when it ran for years', () => {
    const words = (span: number, dayTicks: number) =>
      ticksOf(span * 86_400, { ticks: 3, dayTicks }).map(({ after }) => tickWords(after));
    expect(words(5_479, 5)).toEqual(['+5 years', '+10 years', '+15 years']);
    expect(words(43_467, 5)).toEqual([
      '+20 years',
      '+40 years',
      '+60 years',
      '+80 years',
      '+100 years',
    ]);
    expect(words(400, 2)).toEqual(['+180 days', '+360 days']);
  });

  test('are fewer where words are longer', () => {
    expect(ticksOf(46 * 3600, { ticks: 3, dayTicks: 2 })).toHaveLength(3);
    expect(ticksOf(3.5 * 86_400, { ticks: 3, dayTicks: 2 })).toHaveLength(1);
  });

  test('are few and inside, however long the span', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 * 366 * 86_400 }),
        fc.integer({ min: 2, max: 6 }),
        (span, most) => {
          const ticks = ticksOf(span, { ticks: most, dayTicks: most });
          expect(ticks.length).toBeLessThanOrEqual(most);
          expect(ticks.every(({ at }) => at > 0 && at <= 100)).toBe(true);
        },
      ),
    );
  });
});
