import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDays, type DayCount } from '../bundle/days.ts';
import { filePath } from '../bundle/files.ts';
import type { FileHash } from '../bundle/ids.ts';
import { DAY_SPAN, putDays } from '../ingest/encode/day-runs.ts';
import { Output } from '../ingest/encode/output.ts';
import { DayIndex, intersectRanges } from './day-index.ts';
import { DAY_SECONDS, dayOf } from './days.ts';

const days = fc
  .uniqueArray(fc.integer({ min: -500, max: 500 }), { maxLength: 20 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers
        .sort((a, b) => a - b)
        .map((day) => fc.tuple(fc.constant(day), fc.integer({ min: 1, max: 9 }))),
    ),
  )
  .map((pairs) => pairs.map(([day, stories]) => ({ day, stories })));
const day = fc.integer({ min: -510, max: 510 });

const spans = fc.constantFrom(2, 4, 64, DAY_SPAN);

/** An index over files in memory, and which of them were loaded. */
function indexOf(counts: readonly DayCount[], span: number) {
  const output = new Output();
  const runs = putDays(new Map(counts.map(({ day: of, stories }) => [of, stories])), span, output);
  const files = new Map([...output.take()].map(({ path, content }) => [path, content]));
  const loaded: FileHash[] = [];
  const index = new DayIndex(runs, async (file) => {
    loaded.push(file);
    const content = files.get(filePath('days', file));
    if (!content) throw new Error(`${file} is not there`);
    return decodeDays(content);
  });
  const stories = counts.reduce((sum, count) => sum + count.stories, 0);
  return { index, loaded, runs, whole: { from: 0, to: stories } };
}

describe('an index of days', () => {
  it('knows how many stories are older than a day, and which are of some days', async () => {
    await fc.assert(
      fc.asyncProperty(days, day, day, spans, async (counts, one, other, span) => {
        const { index, whole } = indexOf(counts, span);
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const before = (limit: number) =>
          counts
            .filter((count) => count.day < limit)
            .reduce((sum, { stories }) => sum + stories, 0);
        expect(await index.olderThan(from * DAY_SECONDS)).toBe(before(from));
        const range = { from: dayOf(from * DAY_SECONDS), to: dayOf(to * DAY_SECONDS) };
        const found = await index.rangeOf(range, whole);
        expect(found).toEqual({ from: before(from), to: before(to + 1) });
        expect(await index.rangeOf({}, whole)).toEqual(whole);
      }),
    );
  });

  it('reads nothing but the days that are asked for', async () => {
    const counts = Array.from({ length: 2_000 }, (_, at) => ({ day: 15_000 + at, stories: 3 }));
    const { index, loaded, runs, whole } = indexOf(counts, DAY_SPAN);
    expect(runs.map(({ stories }) => stories)).toEqual([1_080, 1_536, 1_536, 1_536, 312]);
    const range = { from: dayOf(15_900 * DAY_SECONDS), to: dayOf(15_929 * DAY_SECONDS) };
    expect(await index.rangeOf(range, whole)).toEqual({ from: 2_700, to: 2_790 });
    expect(new Set(loaded)).toEqual(new Set([runs[2]?.file]));
  });
});

describe('two ranges', () => {
  it.each([
    [
      { from: 0, to: 9 },
      { from: 3, to: 5 },
      { from: 3, to: 5 },
    ],
    [
      { from: 0, to: 4 },
      { from: 3, to: 9 },
      { from: 3, to: 4 },
    ],
    [
      { from: 0, to: 3 },
      { from: 5, to: 9 },
      { from: 5, to: 5 },
    ],
  ])('%j and %j have %j in common', (a, b, common) => {
    expect(intersectRanges(a, b)).toEqual(common);
    expect(intersectRanges(b, a)).toEqual(common);
  });
});
