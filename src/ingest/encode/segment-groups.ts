import type { Chunk } from '../../bundle/directories.ts';
import type { Manifest, SegmentRef } from '../../bundle/manifest.ts';
import { lastDayOf, spansOf } from '../../bundle/segments.ts';
import { newestChunks } from './newest.ts';
import type { Output } from './output.ts';

/**
 * Where a run of older segments ends, whose files one file names: behind one whose last story's id
 * has that level (`levelOf`), or after `most`. The `newest` stay out of it.
 */
export interface GroupRule {
  readonly level: number;
  readonly most: number;
  readonly newest: number;
}

/** 16 segments on average; the newest are those of some 100,000 stories, which need no group. */
export const SEGMENT_GROUPS: GroupRule = { level: 15, most: 32, newest: 48 };

/** A segment, the level of its last story's id, and the files of its last cards. */
export interface CutSegment {
  readonly ref: SegmentRef;
  readonly cut: number;
  readonly last: readonly Chunk[];
}

/**
 * Puts out the files that name those of older segments, so that the manifest, which everybody loads,
 * hardly grows with the archive.
 *
 * @param segments oldest first
 */
export function putSegments(
  segments: readonly CutSegment[],
  { level, most, newest: kept }: GroupRule,
  output: Output,
): Pick<Manifest, 'older' | 'segments' | 'newest'> {
  const refs = segments.map(({ ref }) => ref);
  const older: Manifest['older'] = [];
  let start = 0;
  let day = 0;
  for (const [place, { cut }] of segments.entries()) {
    const end = place + 1;
    if (segments.length - end < kept) break;
    if (cut < level && end - start < most) continue;
    const group = refs.slice(start, end);
    const spans = spansOf(group, day);
    older.push({ file: output.addJson('segments', { segments: group }), spans });
    day = lastDayOf(spans, day);
    start = end;
  }
  const newest = newestChunks(segments.flatMap(({ last }) => last));
  return { older, segments: refs.slice(start), newest };
}
