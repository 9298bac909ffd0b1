import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOf, mention } from './assemble.testing.ts';

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

/** Few names, times and titles, so that everything meets, clashes and merges with everything. */
const entry = fc
  .record({
    name,
    path: fc.constantFrom('report', 'report/', 'report/amp', 'other'),
    title: fc.constantFrom('Report', 'Bridge', ' ', 'Bridge &amp; tunnel'),
    day: fc.integer({ min: 1, max: 9 }),
    heat: fc.option(fc.integer({ min: -1, max: 3 }), { nil: undefined }),
    excerpt: fc.option(fc.constantFrom('One.', 'Two.'), { nil: undefined }),
    amp: fc.option(name, { nil: undefined }),
    domain: fc.option(name, { nil: undefined }),
  })
  .map(({ name: host, path, day, amp, domain, ...fields }) =>
    mention(host, {
      ...fields,
      webUrl: `https://${host}.example/${path}`,
      publishedDateTime: day === 9 ? 'never' : `2022-09-0${day}${day % 2 ? 'T10:00:00Z' : ''}`,
      ...(amp && { ampWebUrl: `https://${amp}.example/report/amp` }),
      provider: { name: host, ...(domain && { domain: `${domain}.example` }) },
    }),
  );
const record = fc
  .record({
    entry,
    related: fc.array(entry, { maxLength: 4 }),
    topics: fc.array(fc.constantFrom('City', 'city', 'Sea')),
    published: fc.option(fc.boolean(), { nil: undefined }),
    category: fc.constantFrom('news', 'news', 'news', 'events'),
  })
  .map(({ entry: fields, ...rest }) => Object.assign({}, fields, rest));
const records = fc.array(record, { maxLength: 10 });

describe('an edition', () => {
  it('does not depend on the order of the records', () => {
    const shuffled = records.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const [a, b] = [editionOf(list), editionOf(other)];
        expect({ ...b, intake: undefined }).toEqual({ ...a, intake: undefined });
        expect({
          ...b.intake,
          rejected: b.intake.rejected.length,
          notes: b.intake.notes.length,
        }).toEqual({
          ...a.intake,
          rejected: a.intake.rejected.length,
          notes: a.intake.notes.length,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('counts every record once, and holds together', () => {
    fc.assert(
      fc.property(records, (list) => {
        const { stories, providers, topics, intake } = editionOf(list);
        const { read, merged, leftOut, rejected } = intake;
        expect(read).toBe(list.length);
        expect(read).toBe(stories.length + merged + leftOut + rejected.length);
        const ids = new Set<string>(stories.map(({ id }) => id));
        const all = stories.flatMap(({ id, aliases }) => [id, ...aliases]);
        expect(new Set(all).size).toBe(all.length);
        const named = new Set<string>(providers.map(({ id }) => id));
        const subjects = new Set<string>(topics.map(({ id }) => id));
        for (const { id, articles, links, topics: own } of stories) {
          expect(new Set(articles.map(({ url }) => url)).size).toBe(articles.length);
          for (const { provider, story } of articles) {
            expect(named.has(provider)).toBe(true);
            expect(story === undefined || (story !== id && ids.has(story))).toBe(true);
          }
          for (const link of links) {
            expect(link.id !== id && ids.has(link.id)).toBe(true);
            const back = stories.find((other) => other.id === link.id)?.links ?? [];
            expect(back.some((other) => other.id === id)).toBe(true);
          }
          for (const topic of own) expect(subjects.has(topic)).toBe(true);
        }
        const times = stories.map(({ articles }) => articles[0]?.published ?? 0);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('is made whatever stands in the fields', () => {
    const fields =
      'title excerpt publishedDateTime webUrl ampWebUrl type heat locale featuredContent provider topics images related categories published secured'.split(
        ' ',
      );
    const hostile = fc.dictionary(fc.constantFrom(...fields), fc.jsonValue());
    fc.assert(
      fc.property(fc.array(hostile), (list) => {
        const { stories, intake } = editionOf(list.map((some) => ({ ...mention('a'), ...some })));
        expect(intake.read).toBe(
          stories.length + intake.merged + intake.leftOut + intake.rejected.length,
        );
      }),
    );
  });

  it('is empty, not an error, when nothing was read', () => {
    expect(editionOf([])).toMatchObject({ stories: [], providers: [], topics: [] });
  });
});
