import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Chunk } from '../../bundle/directories.ts';
import type { StoryId } from '../../bundle/ids.ts';
import type { SegmentRef } from '../../bundle/manifest.ts';
import { liesInBundle } from '../../bundle/own-picture.ts';
import { buildStories } from '../../ingest/assemble/build-stories.ts';
import type { StoryRun } from '../../ingest/assemble/story-run.ts';
import { unpackTold, type Told } from '../../ingest/assemble/told.ts';
import { UntilLast } from '../../ingest/assemble/until-last.ts';
import type { AssembledStory } from '../../ingest/edition.ts';
import { encodeSegment } from '../../ingest/encode/segment.ts';
import { SpoolDamage } from '../sources/spool.ts';
import { noting } from '../state/noting.ts';
import type { Bench } from '../threads/bench.ts';
import { recording, type FileSet } from './output-files.ts';

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
  bench.texts.read(run, (record, bytes) => texts.set(record, bytes));
  const lines = new UntilLast(run.place.length, run.records, (record) => {
    const text = texts.get(record)?.toString('utf8') ?? '';
    texts.delete(record);
    return text.split('\n');
  });
  return (record, position) => {
    const line = lines.take(record)[position];
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
      if (liesInBundle(picture?.src)) paths.add(picture.src);
    }
    yield story;
  }
}

/** Makes a segment: its stories from what the spools hold, then its files in the bundle. */
export function encodeRun({ run, aliases, index: name }: RunToEncode, bench: Bench): EncodedRun {
  const media = new Set<string>();
  const stories = notingMedia(buildStories(run, toldBy(run, bench)), media);
  const { names } = bench;
  return recording(bench, (files) => {
    const output = files.output();
    const { ref, index, cut, last } = encodeSegment(stories, new Map(aliases), names, output);
    noting(bench.state, () => writeFileSync(join(bench.state, name), index));
    return {
      ref,
      cut,
      last,
      files: files.finish(),
      index: { name, bytes: index.length, check: crc32(index) },
      media: [...media].sort(),
    };
  });
}
