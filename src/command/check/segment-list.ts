import { filePath, MANIFEST_PATH } from '../../bundle/files.ts';
import type { Manifest, SegmentRef } from '../../bundle/manifest.ts';
import { segmentEntries, segmentFile, spansOf, type SegmentEntry } from '../../bundle/segments.ts';
import type { BundleFiles } from './bundle-files.ts';
import type { Findings } from './findings.ts';

/** A segment as the manifest tells of it; without `ref` where what names its files can't be read. */
export interface ListedSegment extends Pick<SegmentEntry, 'stories' | 'from' | 'to'> {
  readonly ref: SegmentRef | undefined;
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
    for (const [, gap, length] of spans) day += gap + length;
  }
  return segmentEntries(manifest).map(({ stories, from, to, files: own }) => {
    return { stories, from, to, ref: 'group' in own ? groups.get(own.group)?.[own.at] : own };
  });
}
