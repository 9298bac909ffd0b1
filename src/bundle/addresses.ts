import { fnv1a } from './fnv.ts';
import type { SegmentRef } from './manifest.ts';
import type { Seconds } from './ids.ts';

const DAY = 86_400;

/**
 * 24 bits of an FNV-1a hash of a story's address, folded by xor as its authors advise, by which a
 * story is found among those of its day. Two stories of a day may share it; their files tell.
 */
export function addressFingerprint(address: string): number {
  const hash = fnv1a(address);
  return ((hash >>> 24) ^ hash) & 0xffffff;
}

/** First second, UTC, of the day in an address `yyyy/mm/dd/slug`; NaN when there is no such day. */
export function dayOfAddress(address: string): Seconds {
  const [year = '', month = '', day = ''] = address.split('/', 3);
  const start = Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 1000;
  return new Date(start * 1000).getUTCDate() === Number(day) ? start : Number.NaN;
}

/**
 * Positions of the segments that hold what was published on the UTC day which starts at `day`,
 * rising. Where none does, the one that would: the last that starts before the day ends, or the
 * first. Aliases stand in the last of them.
 */
export function segmentsOfDay(
  segments: readonly Pick<SegmentRef, 'from' | 'to'>[],
  day: Seconds,
): number[] {
  const end = day + DAY;
  const holding: number[] = [];
  let before = 0;
  segments.forEach((segment, position) => {
    if (segment.from >= end) return;
    before = position;
    if (segment.to >= day) holding.push(position);
  });
  return holding.length > 0 ? holding : [before];
}
