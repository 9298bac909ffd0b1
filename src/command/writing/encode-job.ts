import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Chunk } from '../../bundle/directories.ts';
import type { StoryId } from '../../bundle/ids.ts';
import type { SegmentRef } from '../../bundle/manifest.ts';
import { buildStories } from '../../ingest/assemble/build-stories.ts';
import type { StoryRun } from '../../ingest/assemble/story-run.ts';
import { unpackTold, type Told } from '../../ingest/assemble/told.ts';
import type { AssembledStory } from '../../ingest/edition.ts';
import { encodeSegment } from '../../ingest/encode/segment.ts';
import { SpoolDamage } from '../sources/spool.ts';
import type { Bench } from '../threads/bench.ts';
import { FileRecorder, type FileSet } from './output-files.ts';
import { FilePutter } from './put-file.ts';

/** A segment to make. */
export interface RunToEncode {
  readonly run: StoryRun;
  /** Old addresses that this segment keeps, and where they lead. */
  readonly aliases: readonly (readonly [StoryId, StoryId])[];
  /** Name of the file, in the state's folder, that its index goes to. */
  readonly index: string;
}

/** The index of a segment, kept for the volume that it goes into. Plain data. */
export interface IndexFile {
  readonly name: string;
  readonly bytes: number;
  readonly check: number;
}

/** What a segment has become. Plain data. */
export interface EncodedRun {
  readonly ref: SegmentRef;
  readonly cut: number;
  readonly last: readonly Chunk[];
  readonly files: FileSet;
  readonly index: IndexFile;
  /** Pictures in the bundle that its stories show. */
  readonly media: readonly string[];
}

/** What the records of a run tell, read back from the spools; each of it once. */
function toldBy(run: StoryRun, bench: Bench): (record: number, position: number) => Told {
  const texts = new Map<number, Buffer>();
  const lines = new Map<number, string[]>();
  const left = new Uint32Array(run.place.length);
  for (const record of run.records) left[record] = (left[record] ?? 0) + 1;
  bench.texts.read(run, (record, bytes) => texts.set(record, bytes));
  const linesOf = (record: number): string[] => {
    const own = lines.get(record) ?? (texts.get(record)?.toString('utf8') ?? '').split('\n');
    texts.delete(record);
    left[record] = (left[record] ?? 0) - 1;
    if (left[record] === 0) lines.delete(record);
    else lines.set(record, own);
    return own;
  };
  return (record, position) => {
    const line = linesOf(record)[position];
    if (line === undefined) throw new SpoolDamage('a record is cut');
    return unpackTold(line);
  };
}

/** The same stories; notes the pictures in the bundle that they show. */
function* notingMedia(
  stories: Iterable<AssembledStory>,
  paths: Set<string>,
): Generator<AssembledStory> {
  for (const story of stories) {
    for (const { picture } of story.articles) {
      if (picture?.src.startsWith('media/')) paths.add(picture.src);
    }
    yield story;
  }
}

/** Makes a segment: its stories from what the spools hold, then its files in the bundle. */
export function encodeRun({ run, aliases, index: name }: RunToEncode, bench: Bench): EncodedRun {
  const media = new Set<string>();
  const stories = notingMedia(buildStories(run, toldBy(run, bench)), media);
  const files = new FileRecorder(new FilePutter(bench.bundle, bench.thread, bench.fresh));
  const { names } = bench;
  const { ref, index, cut, last } = encodeSegment(stories, new Map(aliases), names, files.output());
  writeFileSync(join(bench.state, name), index);
  return {
    ref,
    cut,
    last,
    files: files.finish(),
    index: { name, bytes: index.length, check: crc32(index) },
    media: [...media].sort(),
  };
}
