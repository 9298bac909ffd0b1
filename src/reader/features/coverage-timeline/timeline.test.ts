import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoverageArticle } from '../../../engine/answers.ts';
import { coverageUnder } from '../../../engine/coverage-rule.ts';
import { ALL, article, ICE, withoutProviders } from './coverage.testing.ts';
import { timelineOf, type Timeline } from './timeline.ts';

const names = (timeline: Timeline) => timeline.entries.map((entry) => entry.article.provider.name);
const firsts = (timeline: Timeline) =>
  timeline.entries.filter(({ first }) => first).map(({ article }) => article.provider.name);
const offsets = (timeline: Timeline) =>
  timeline.entries.map(({ offset }) => `${offset.value} ${offset.unit}`);

describe('the order of a timeline', () => {
  test('is that of time, whatever the rank', () => {
    expect(names(timelineOf(ICE, ALL, 'oldest')).slice(0, 4)).toEqual([
      'First Light',
      'Meridian Post',
      'The Tidewatch',
      'Circuit Daily',
    ]);
  });

  test('puts the better article first within one second', () => {
    const at = '2026-11-22T04:12:00Z';
    const tied = [article('Best', at), article('Second', at), article('Third', at)];
    expect(names(timelineOf(tied, ALL, 'oldest'))).toEqual(['Best', 'Second', 'Third']);
  });

  test('groups by the day in UTC', () => {
    const late = article('Late', '2026-11-22T23:59:59Z');
    const early = article('Early', '2026-11-23T00:00:00Z');
    const { days } = timelineOf([early, late], ALL, 'oldest');
    expect(days.map(({ start }) => new Date(start * 1000).toISOString())).toEqual([
      '2026-11-22T00:00:00.000Z',
      '2026-11-23T00:00:00.000Z',
    ]);
  });

  test('groups days before 1970 as well', () => {
    const { days } = timelineOf([article('Old', '1969-07-20T20:17:40Z')], ALL, 'oldest');
    expect(days[0]?.start).toBe(Date.parse('1969-07-20T00:00:00Z') / 1000);
  });
});

describe('who had it first', () => {
  test('is the article of the earliest second', () => {
    expect(firsts(timelineOf(ICE, ALL, 'oldest'))).toEqual(['First Light']);
  });

  test('is everybody of that second', () => {
    const at = '2026-11-22T04:12:00Z';
    const tied = [article('A', '2026-11-22T05:00:00Z'), article('B', at), article('C', at)];
    expect(firsts(timelineOf(tied, ALL, 'oldest'))).toEqual(['B', 'C']);
  });

  test('is not told where an article of that day came without a time', () => {
    const unsure = [article('A', '2026-11-22T04:12:00Z'), article('B', '2026-11-22')];
    const timeline = timelineOf(unsure, ALL, 'oldest');
    expect(firsts(timeline)).toEqual([]);
    expect(offsets(timeline)).toEqual(['0 days', '0 days']);
  });

  test('is an article without a time when it has its day for itself', () => {
    const known = [article('A', '2026-11-23T04:12:00Z'), article('B', '2026-11-22')];
    const timeline = timelineOf(known, ALL, 'oldest');
    expect(firsts(timeline)).toEqual(['B']);
    expect(offsets(timeline)).toEqual(['0 days', '1 days']);
  });

  test('speaks of those shown only, once the filter took the first away', () => {
    const timeline = timelineOf(ICE, withoutProviders('First Light'), 'oldest');
    expect(timeline.firstOf).toBe('shown');
    expect(firsts(timeline)).toEqual(['Meridian Post']);
  });

  test('speaks of the archive while one of those that tied is left', () => {
    const at = '2026-11-22T04:12:00Z';
    const tied = [article('A', '2026-11-22T05:00:00Z'), article('B', at), article('C', at)];
    expect(timelineOf(tied, withoutProviders('B'), 'oldest').firstOf).toBe('archive');
  });
});

test('a single article is first of nothing, unless others were left out', () => {
  expect(timelineOf(ICE.slice(0, 1), ALL, 'oldest').firstOf).toBeUndefined();
  const one = (name: string) => ({ ...ALL, providers: withoutProviders(name).without });
  expect(timelineOf(ICE, one('Northline'), 'oldest').firstOf).toBeUndefined();
  expect(timelineOf(ICE, one('First Light'), 'oldest').firstOf).toBe('archive');
});

describe('the lead', () => {
  const leads = (timeline: Timeline) =>
    timeline.entries.filter(({ lead }) => lead).map(({ article }) => article.provider.name);

  test('stands in its place', () => {
    expect(leads(timelineOf(ICE, ALL, 'oldest'))).toEqual(['The Tidewatch']);
  });

  test('passes to the next best article when its provider is left out', () => {
    const timeline = timelineOf(ICE, withoutProviders('The Tidewatch'), 'oldest');
    expect(leads(timeline)).toEqual(['Meridian Post']);
    expect(timeline.leftOut).toBe(1);
    expect(timeline.providers).toBe(8);
  });
});

test('a date without a time is told in days, never in hours', () => {
  const mixed = [
    article('A', '2026-11-22T04:12:00Z'),
    article('B', '2026-11-24'),
    article('C', '2026-11-24T06:12:00Z'),
  ];
  expect(offsets(timelineOf(mixed, ALL, 'oldest'))).toEqual([
    '0 seconds',
    '2 days',
    `${50 * 3600} seconds`,
  ]);
});

describe('quiet times', () => {
  const quiets = (articles: readonly CoverageArticle[], order: 'oldest' | 'newest' = 'oldest') =>
    timelineOf(articles, ALL, order)
      .days.flatMap(({ entries }) => entries)
      .flatMap(({ quiet, article }) =>
        quiet ? [`${quiet.value} ${quiet.unit} before ${article.provider.name}`] : [],
      );

  test('are told above the article that ends them', () => {
    expect(quiets(ICE)).toEqual([
      `${13.5 * 3600} seconds before Northline`,
      `${13 * 3600} seconds before Harbour Quarterly`,
    ]);
  });

  test('stand between the same two articles in the other order', () => {
    expect(quiets(ICE, 'newest')).toEqual([
      `${13 * 3600} seconds before Harbour Quarterly`,
      `${13.5 * 3600} seconds before Orbit & Note`,
    ]);
  });

  test('are at least six hours', () => {
    const short = [article('A', '2026-11-22T00:00:00Z'), article('B', '2026-11-22T05:59:59Z')];
    expect(quiets(short)).toEqual([]);
    const long = [article('A', '2026-11-22T00:00:00Z'), article('B', '2026-11-22T06:00:00Z')];
    expect(quiets(long)).toEqual(['21600 seconds before B']);
  });

  test('stand out against the whole span', () => {
    const nights = Array.from({ length: 21 }, (_, day) =>
      article(`Day ${day}`, new Date(Date.UTC(2026, 10, 1 + day, 12)).toISOString()),
    );
    expect(quiets(nights)).toEqual([]);
  });

  test('around a date without a time are whole days', () => {
    expect(quiets([article('A', '2026-11-22T23:00:00Z'), article('B', '2026-11-25')])).toEqual([
      '2 days before B',
    ]);
    expect(quiets([article('A', '2026-11-22T23:00:00Z'), article('B', '2026-11-23')])).toEqual([]);
  });
});

describe('any timeline', () => {
  const START = Date.UTC(2026, 10, 20) / 1000;
  const anyArticle = fc
    .record({
      name: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      after: fc.integer({ min: 0, max: 6 * 86_400 }),
      dateOnly: fc.boolean(),
      type: fc.constantFrom('article' as const, 'video' as const),
    })
    .map(({ name, after, dateOnly, type }) => {
      const when = new Date((START + after) * 1000).toISOString();
      return article(name, dateOnly ? when.slice(0, 10) : when, { type });
    });
  const anyFilter = fc.record({
    providers: fc.constantFrom<readonly string[]>([], ['A', 'B'], ['C']),
    without: fc.constantFrom<readonly string[]>([], ['A'], ['D', 'E']),
    video: fc.boolean(),
  });
  const filterOf = (any: typeof anyFilter extends fc.Arbitrary<infer T> ? T : never) => ({
    providers: withoutProviders(...any.providers).without,
    without: withoutProviders(...any.without).without,
    ...(any.video && { type: 'video' as const }),
  });
  const anyCase = [fc.array(anyArticle, { maxLength: 30 }), anyFilter.map(filterOf)] as const;

  test('holds every article that counts exactly once', () => {
    fc.assert(
      fc.property(...anyCase, (articles, filter) => {
        const timeline = timelineOf(articles, filter, 'newest');
        const shown = timeline.days.flatMap(({ entries }) => entries.map((entry) => entry.article));
        const { counting } = coverageUnder(articles, filter);
        expect(shown.length).toBe(counting.length);
        expect(new Set(shown)).toEqual(new Set(counting));
        expect(new Set(timeline.entries.map(({ rank }) => rank)).size).toBe(counting.length);
      }),
    );
  });

  test('has one lead, and offsets that never fall, in each unit', () => {
    fc.assert(
      fc.property(...anyCase, (articles, filter) => {
        const { entries } = timelineOf(articles, filter, 'oldest');
        expect(entries.filter(({ lead }) => lead)).toHaveLength(Math.min(1, entries.length));
        for (const unit of ['seconds', 'days'] as const) {
          const values = entries.flatMap(({ offset }) =>
            offset.unit === unit ? [offset.value] : [],
          );
          expect(values).toEqual(values.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('is the other order backwards', () => {
    fc.assert(
      fc.property(...anyCase, (articles, filter) => {
        const shown = (order: 'oldest' | 'newest') =>
          timelineOf(articles, filter, order).days.flatMap(({ entries }) =>
            entries.map(({ rank }) => rank),
          );
        expect(shown('newest')).toEqual(shown('oldest').toReversed());
      }),
    );
  });

  test('calls nobody first who may have been second', () => {
    fc.assert(
      fc.property(...anyCase, (articles, filter) => {
        const { entries } = timelineOf(articles, filter, 'oldest');
        for (const { article, first } of entries) {
          if (!first) continue;
          // The earliest that any other article may have appeared.
          expect(
            entries.every(
              (other) =>
                other.article === article ||
                other.first ||
                other.article.published >= article.published + Number(article.dateOnly ?? false),
            ),
          ).toBe(true);
        }
      }),
    );
  });
});
