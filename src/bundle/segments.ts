import type { FileHash, Seconds } from './ids.ts';
import type { Manifest, SegmentRef, SegmentSpan } from './manifest.ts';

const DAY = 86_400;

/** A segment as the manifest tells of it: with its files, or with the file that names them. */
export interface SegmentEntry {
  readonly stories: number;
  /** Of an older segment the first second of its first day, UTC, and the last of its last. */
  readonly from: Seconds;
  readonly to: Seconds;
  readonly files: SegmentRef | { readonly group: FileHash; readonly at: number };
}

/** All segments of an edition, oldest first. */
export function segmentEntries({ older, segments }: Pick<Manifest, 'older' | 'segments'>) {
  const entries: SegmentEntry[] = [];
  let day = 0;
  for (const { file, spans } of older) {
    for (const [at, [stories, gap, length]] of spans.entries()) {
      const from = (day + gap) * DAY;
      day += gap + length;
      entries.push({ stories, from, to: (day + 1) * DAY - 1, files: { group: file, at } });
    }
  }
  for (const files of segments) {
    const { stories, from, to } = files;
    entries.push({ stories, from, to, files });
  }
  return entries;
}

/** The last day of a run of segments. @param before that of the segment before them */
export function lastDayOf(spans: readonly SegmentSpan[], before: number): number {
  return spans.reduce((day, [, gap, length]) => day + gap + length, before);
}

/** What a manifest says of older segments. @param before the last day of the segment before them */
export function spansOf(segments: readonly SegmentRef[], before: number): SegmentSpan[] {
  let day = before;
  return segments.map(({ stories, from, to }) => {
    const [first, last] = [Math.floor(from / DAY), Math.floor(to / DAY)];
    const gap = first - day;
    day = last;
    return [stories, gap, last - first];
  });
}
