import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFingerprint, dayOfAddress, segmentsOfDay } from './addresses.ts';

const DAY = 86_400;

describe('the day of an address', () => {
  it('is its first second, UTC', () => {
    expect(dayOfAddress('1970/01/02/a')).toBe(DAY);
    expect(dayOfAddress('1969/12/31/a')).toBe(-DAY);
  });

  it.each(['2023/02/29/a', '2023/13/01/a', '2023/00/00/a', 'about', ''])(
    'is none in %j',
    (address) => {
      expect(dayOfAddress(address)).toBeNaN();
    },
  );
});

describe('the segments of a day', () => {
  const at = (from: number, to: number) => ({ from: from * DAY, to: to * DAY });

  it('are all that hold a second of it', () => {
    const segments = [at(0, 1.5), at(1.6, 1.7), at(1.8, 4), at(5, 6)];
    expect(segmentsOfDay(segments, DAY)).toEqual([0, 1, 2]);
    expect(segmentsOfDay(segments, 3 * DAY)).toEqual([2]);
  });

  it('are the one that would hold it, where none does', () => {
    const segments = [at(2, 3), at(6, 7)];
    expect(segmentsOfDay(segments, 0)).toEqual([0]);
    expect(segmentsOfDay(segments, 4 * DAY)).toEqual([0]);
    expect(segmentsOfDay(segments, 9 * DAY)).toEqual([1]);
  });

  it('always contain that of a story of the day, and are never none', () => {
    const times = fc.array(fc.integer({ min: 0, max: 40 * DAY }), { minLength: 1 });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 5 }), (unsorted, size) => {
        const sorted = unsorted.toSorted((a, b) => a - b);
        const segments: { from: number; to: number; times: number[] }[] = [];
        for (let i = 0; i < sorted.length; i += size) {
          const run = sorted.slice(i, i + size);
          segments.push({ from: run[0] ?? 0, to: run.at(-1) ?? 0, times: run });
        }
        segments.forEach((segment, position) => {
          for (const time of segment.times) {
            const day = Math.floor(time / DAY) * DAY;
            expect(segmentsOfDay(segments, day)).toContain(position);
          }
        });
      }),
    );
  });
});

describe('the fingerprint of an address', () => {
  it('is a whole number of 24 bits', () => {
    fc.assert(
      fc.property(fc.string(), (address) => {
        const print = addressFingerprint(address);
        expect(Number.isInteger(print) && print >= 0 && print < 2 ** 24).toBe(true);
      }),
    );
  });

  it('does not change from version to version', () => {
    expect(addressFingerprint('2026/11/22/ferry-found')).toBe(7_943_193);
    // The 32 bits that FNV-1a gives for nothing, folded by xor.
    expect(addressFingerprint('')).toBe(0x1c9dc5 ^ 0x81);
  });
});
