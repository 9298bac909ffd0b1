import { describe, expect, it } from 'vitest';
import { segmentEnds } from './cuts.ts';

/** Hashes of stories: those named have so many low zero bits, all others none. */
function hashes(count: number, levels: Readonly<Record<number, number>>): Uint32Array {
  return Uint32Array.from({ length: count }, (_, at) => 2 ** (levels[at + 1] ?? 0));
}

describe('ends of segments', () => {
  it('come after a story whose hash says so, and at the end', () => {
    expect(segmentEnds(hashes(5_000, { 1: 11, 2_000: 12, 4_700: 11 }))).toEqual([
      1, 2_000, 4_700, 5_000,
    ]);
    expect(segmentEnds(hashes(40, { 40: 11 }))).toEqual([40]);
    expect(segmentEnds(hashes(40, {}))).toEqual([40]);
  });

  it('come at spare cuts behind the last of these, the coarser first, unless that is soon', () => {
    expect(segmentEnds(hashes(3_000, { 700: 7, 900: 6, 2_600: 8 }))).toEqual([700, 2_600, 3_000]);
    expect(segmentEnds(hashes(3_000, { 700: 9, 1_200: 10, 1_900: 10, 2_600: 7 }))).toEqual([
      1_200, 1_900, 2_600, 3_000,
    ]);
    expect(segmentEnds(hashes(3_000, { 2_100: 11, 2_227: 10 }))).toEqual([2_100, 3_000]);
    expect(segmentEnds(hashes(3_000, { 2_100: 11, 2_228: 10, 2_355: 9, 2_356: 7 }))).toEqual([
      2_100, 2_228, 2_356, 3_000,
    ]);
    expect(segmentEnds(hashes(3_000, { 2_100: 11, 2_900: 6 }))).toEqual([2_100, 3_000]);
    expect(segmentEnds(hashes(600, { 600: 7 }))).toEqual([600]);
  });

  it('come at the last of the coarsest where a segment would become too long, else there', () => {
    const levels = { 600: 10, 5_000: 10, 6_000: 9, 8_000: 11 };
    expect(segmentEnds(hashes(8_100, levels))).toEqual([5_000, 8_000, 8_100]);
    expect(segmentEnds(hashes(13_000, {}))).toEqual([6_144, 12_288, 13_000]);
    expect(segmentEnds(hashes(7_000, { 6_144: 7 }))).toEqual([6_144, 7_000]);
  });

  it('before new stories stay where they are, until a coarser one comes', () => {
    const levels = { 2_100: 11, 2_700: 7, 3_000: 8, 3_300: 9, 3_500: 10, 3_900: 7, 4_000: 11 };
    expect(segmentEnds(hashes(3_200, levels))).toEqual([2_100, 2_700, 3_000, 3_200]);
    expect(segmentEnds(hashes(3_400, levels))).toEqual([2_100, 2_700, 3_000, 3_300, 3_400]);
    expect(segmentEnds(hashes(3_600, levels))).toEqual([2_100, 3_500, 3_600]);
    expect(segmentEnds(hashes(3_999, levels))).toEqual([2_100, 3_500, 3_900, 3_999]);
    expect(segmentEnds(hashes(4_100, levels))).toEqual([2_100, 4_000, 4_100]);
  });
});
