import { closeSync, openSync, statSync } from 'node:fs';
import type { Bench } from '../threads/bench.ts';
import { blockBytes, hashOfBlock } from './line-block.ts';
import type { Place } from '../source-places.ts';
import { folderOf, nameBelow, unpackNames } from './file-list.ts';
import type { ReadUnit } from './read-job.ts';
import { STAMP_LENGTH, writeStamp } from './stamp.ts';

/** Files of a place. */
export interface FilesToStamp {
  readonly place: Place;
  /** Their paths below it, packed; at least one. */
  readonly below: string;
}

/** How each of some files stands, or no number where it is not there. */
export function stampFiles({ place, below }: FilesToStamp): Float64Array<ArrayBuffer> {
  const paths = unpackNames(below, 1);
  const folder = folderOf(place);
  const stamps = new Float64Array(STAMP_LENGTH * paths.length).fill(Number.NaN);
  paths.forEach((path, at) => {
    try {
      const stats = statSync(path === '' ? place.absolute : folder + path, {
        throwIfNoEntry: false,
      });
      if (stats) writeStamp(stats, stamps, STAMP_LENGTH * at);
    } catch {
      // What cannot be looked at will say why when it is read.
    }
  });
  return stamps;
}

/** Blocks of files of lines, and the hash that each is expected to have. */
export interface ExpectedBlocks {
  readonly units: readonly ReadUnit[];
  readonly hashes: readonly string[];
}

/** Whether each block still is what it was. */
export function sameBlocks(
  { units, hashes }: ExpectedBlocks,
  bench: Bench,
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(units, ({ place, below, block }, at) => {
    const where = bench.places[place];
    if (!where) return 0;
    try {
      const descriptor = openSync(nameBelow(where, below).absolute, 'r');
      try {
        return Number(hashOfBlock(blockBytes(descriptor, block)) === hashes[at]);
      } finally {
        closeSync(descriptor);
      }
    } catch {
      return 0;
    }
  });
}

/** Files of a bundle that ought to be there. */
export interface ExpectedFiles {
  /** Their paths in it, packed; at least one. */
  readonly paths: string;
  readonly sizes: Float64Array<ArrayBuffer>;
}

/** Positions of those that are not there, or are of another size. */
export function missingFiles({ paths, sizes }: ExpectedFiles, bench: Bench): number[] {
  const missing: number[] = [];
  unpackNames(paths, 1).forEach((path, at) => {
    const stats = statSync(`${bench.bundle}/${path}`, { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.size !== sizes[at]) missing.push(at);
  });
  return missing;
}
