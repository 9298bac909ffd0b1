import { describe, expect, it } from 'vitest';
import { volumeRuns } from './volumes.ts';

/** Segments by the level of their last stories, and how many stories each has. */
function runsOf(...segments: readonly (readonly [cut: number, stories?: number])[]) {
  const runs = volumeRuns(segments.map(([cut, stories = 100]) => ({ cut, ref: { stories } })));
  return runs.map(({ first, end }) => [first, end]);
}

describe('volumes', () => {
  it('end at the last segment of each level, the coarsest first', () => {
    expect(runsOf([10], [18], [11], [13], [10], [11], [9])).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
      [6, 7],
    ]);
  });

  it('are left out where they would be empty', () => {
    expect(runsOf([17])).toEqual([[0, 1]]);
    expect(runsOf([2])).toEqual([[0, 1]]);
    expect(runsOf([10], [9])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('are one more where the last one would be long, until as many stories again have come', () => {
    const before = [
      [11, 4_000],
      [8, 900],
    ] as const;
    expect(runsOf(...before, [7, 123], [0, 500])).toEqual([
      [0, 1],
      [1, 4],
    ]);
    expect(runsOf(...before, [7, 124], [0, 1])).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ]);
    expect(runsOf(...before, [7, 400], [7, 700], [7, 47], [0, 9])).toEqual([
      [0, 1],
      [1, 3],
      [3, 6],
    ]);
    expect(runsOf(...before, [7, 400], [7, 700], [7, 48], [0, 9])).toEqual([
      [0, 1],
      [1, 5],
      [5, 6],
    ]);
    expect(runsOf([11, 4_000], [4, 6_000])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});
