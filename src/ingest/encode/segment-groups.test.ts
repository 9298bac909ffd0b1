import { describe, expect, it } from 'vitest';
import { segmentsOfDay } from '../../bundle/addresses.ts';
import { hashOf } from '../../bundle/hash.ts';
import { segmentEntries } from '../../bundle/segments.ts';
import { Output } from './output.ts';
import { putSegments, type CutSegment } from './segment-groups.ts';

const DAY = 86_400;
const RULE = { level: 15, most: 4, newest: 3 };

/** Segments of some days each, from before 1970 on. */
function segmentsOf(cuts: readonly number[]): CutSegment[] {
  const file = (name: string) => hashOf(new TextEncoder().encode(name));
  return cuts.map((cut, at) => {
    const from = (at * 5 - 12) * DAY + 40_000;
    const to = from + (at % 4) * 1.5 * DAY + 7;
    const [cards, details] = [file(`cards ${at}`), file(`details ${at}`)];
    const [addresses, columns] = [file(`addresses ${at}`), file(`columns ${at}`)];
    const ref = { stories: 1 + at, from, to, cards, details, addresses, columns };
    const last = [10, 1].map((n) => ({ n, file: file(`${n} of ${at}`) }));
    return { cut, ref, last };
  });
}

function put(cuts: readonly number[]) {
  const output = new Output();
  const listed = putSegments(segmentsOf(cuts), RULE, output);
  return { ...listed, files: output.take().map(({ path }) => path) };
}

describe('segments in a manifest', () => {
  it('all stand there while they are few', () => {
    const { older, segments, files } = put([20, 20, 20]);
    expect(older).toEqual([]);
    expect(segments).toHaveLength(3);
    expect(files).toEqual([]);
  });

  it('are told of in groups, which end by level or by number, but the newest', () => {
    const { older, segments, files } = put([11, 15, 11, 11, 11, 11, 11, 16, 11, 11, 11, 11]);
    expect(older.map(({ spans }) => spans.length)).toEqual([2, 4, 2]);
    expect(segments).toHaveLength(4);
    expect(files).toEqual(older.map(({ file }) => `segments/${file}.json`));
  });

  it('have the files of the newest cards beside them, enough for a first page', () => {
    const newest = segmentsOf([11, 11, 11, 11]).flatMap(({ last }) => last);
    expect(put([11, 11, 11, 11]).newest).toEqual(newest.slice(-6));
    expect(put([11]).newest).toEqual(newest.slice(0, 2));
  });

  it('stay in their groups when others come after them', () => {
    const cuts = [11, 15, 11, 11, 11, 11, 11, 16, 11, 11];
    const before = put(cuts);
    const after = put([...cuts, 11, 12, 15, 11, 11]);
    expect(before.older.length).toBeGreaterThan(0);
    expect(after.older.slice(0, before.older.length)).toEqual(before.older);
    expect(after.older.length).toBeGreaterThan(before.older.length);
  });

  it('lead from each day to the same segments as their own times do', () => {
    const cuts = [11, 15, 11, 11, 11, 11, 11, 16, 11, 11, 11, 11];
    const refs = segmentsOf(cuts).map(({ ref }) => ref);
    const entries = segmentEntries(put(cuts));
    expect(entries.map(({ stories }) => stories)).toEqual(refs.map(({ stories }) => stories));
    for (let day = -15; day < 60; day++) {
      expect(segmentsOfDay(entries, day * DAY)).toEqual(segmentsOfDay(refs, day * DAY));
    }
  });
});
