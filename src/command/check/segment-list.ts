import { decodeCardsDirectory, type Chunk } from '../../bundle/directories.ts';
import { filePath, MANIFEST_PATH } from '../../bundle/files.ts';
import type { Manifest, SegmentRef } from '../../bundle/manifest.ts';
import { segmentFile } from '../../bundle/segment-file.ts';
import { lastDayOf, segmentEntries, spansOf, type SegmentEntry } from '../../bundle/segments.ts';
import type { BundleFiles } from './bundle-files.ts';
import type { Findings } from './findings.ts';

/** A segment as the manifest tells of it; without `ref` where what names its files can't be read. */
export interface ListedSegment extends Pick<SegmentEntry, 'stories' | 'from' | 'to'> {
  readonly ref: SegmentRef | undefined;
}

/** The files of the newest cards are the last ones of the directories. */
export function checkNewest(
  { newest }: Manifest,
  segments: readonly ListedSegment[],
  files: BundleFiles,
  findings: Findings,
): void {
  const last: Chunk[] = [];
  for (const { ref, stories } of segments.toReversed()) {
    if (last.length >= newest.length) break;
    const decode = (content: Uint8Array) => decodeCardsDirectory(content, stories);
    const lists = ref && files.binary('directories', ref.cards, decode);
    if (!lists) return;
    last.unshift(...lists.cards);
  }
  const expected = last.slice(last.length - newest.length);
  findings.equal(MANIFEST_PATH, 'the files of the newest cards', newest, expected);
}

/** All segments of an edition, oldest first. What the manifest says of them is what their files say. */
export function listSegments(
  manifest: Manifest,
  files: BundleFiles,
  findings: Findings,
): ListedSegment[] {
  const groups = new Map<string, readonly SegmentRef[]>();
  let day = 0;
  for (const { file, spans } of manifest.older) {
    const found = files.json('segments', file, segmentFile)?.segments;
    if (found) {
      groups.set(file, found);
      const what = `what it says of ${filePath('segments', file)}`;
      findings.equal(MANIFEST_PATH, what, spans, spansOf(found, day));
    }
    day = lastDayOf(spans, day);
  }
  return segmentEntries(manifest).map(({ stories, from, to, files: own }) => {
    return { stories, from, to, ref: 'group' in own ? groups.get(own.group)?.[own.at] : own };
  });
}
