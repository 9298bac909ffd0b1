import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { VolumeRef } from '../../bundle/manifest.ts';
import type { KeyRange } from '../../ingest/encode/key-ranges.ts';
import { finishVolume, mergeRange, type MergedRange } from '../../ingest/encode/merge-volume.ts';
import { INDEX_SCALE } from '../../ingest/encode/terms-writer.ts';
import { SpoolDamage } from '../sources/spool.ts';
import type { Bench } from '../threads/bench.ts';
import type { IndexFile } from './encode-job.ts';
import { recording, type FileSet } from './output-files.ts';

const CHECK_BYTES = 256 * 1024;
/** Room for a part of an index that is only checked. */
const room = new Uint8Array(CHECK_BYTES);

/** A range of the keys of a volume, and the volume's segments. */
export interface RangeToMerge {
  readonly range: KeyRange;
  readonly parts: readonly { readonly index: IndexFile; readonly stories: number }[];
}

/** What a range has become. Plain data. */
export interface RangeInFiles {
  readonly merged: MergedRange;
  readonly files: FileSet;
}

/** A volume whose ranges are merged. */
export interface VolumeToFinish {
  readonly ranges: readonly MergedRange[];
  readonly stories: number;
}

/** What a volume has become, and the files that came last. Plain data. */
export interface FinishedVolume {
  readonly ref: VolumeRef;
  readonly files: FileSet;
}

/** An index in a file: an edition's together are larger than what a run may hold in memory. */
class IndexInFile {
  readonly length: number;
  readonly #descriptor: number;

  /** @throws SpoolDamage when it is not what was put there */
  constructor({ name, bytes, check }: IndexFile, folder: string) {
    this.length = bytes;
    this.#descriptor = openSync(join(folder, name), 'r');
    let found = 0;
    for (let at = 0; at < bytes; at += CHECK_BYTES) {
      const part = room.subarray(0, Math.min(bytes - at, CHECK_BYTES));
      this.#read(part, at);
      found = crc32(part, found);
    }
    if (found !== check) throw new SpoolDamage(`the index ${name} was damaged`);
  }

  subarray(from: number, to: number): Uint8Array {
    const part = new Uint8Array(to - from);
    this.#read(part, from);
    return part;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #read(part: Uint8Array, from: number): void {
    for (let filled = 0; filled < part.length;) {
      const taken = readSync(this.#descriptor, part, filled, part.length - filled, from + filled);
      if (taken === 0) throw new SpoolDamage('an index is cut');
      filled += taken;
    }
  }
}

/** Merges a range of the keys of a volume from the indexes of its segments. */
export function mergeParts({ range, parts }: RangeToMerge, bench: Bench): RangeInFiles {
  return recording(bench, (files) => {
    const open: IndexInFile[] = [];
    try {
      for (const { index } of parts) open.push(new IndexInFile(index, bench.state));
      const merged = mergeRange(
        open.map((index, at) => ({ index, stories: parts[at]?.stories ?? 0 })),
        range,
        INDEX_SCALE,
        files.output(),
      );
      return { merged, files: files.finish() };
    } finally {
      for (const index of open) index.close();
    }
  });
}

/** Makes a volume of its ranges. */
export function joinRanges({ ranges, stories }: VolumeToFinish, bench: Bench): FinishedVolume {
  return recording(bench, (files) => {
    const ref = finishVolume(ranges, stories, INDEX_SCALE, files.output());
    return { ref, files: files.finish() };
  });
}
