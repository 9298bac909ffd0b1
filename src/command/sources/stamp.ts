import type { Stats } from 'node:fs';

/** Numbers of a stamp: size in bytes, times of the last change of content and of the file, inode. */
export const STAMP_LENGTH = 4;

/** Times nearer than this to the moment of looking, in ms, may hide a later change. */
const TICK = 60;
/** Where a disk keeps whole seconds only, or pairs of them. */
const COARSE_TICK = 2_500;

/** Writes what tells whether a file is still the one that was read. */
export function writeStamp(stats: Stats, stamps: Float64Array, at: number): void {
  stamps[at] = stats.size;
  stamps[at + 1] = stats.mtimeMs;
  stamps[at + 2] = stats.ctimeMs;
  stamps[at + 3] = stats.ino;
}

export function sameStamp(a: Float64Array, atA: number, b: Float64Array, atB: number): boolean {
  for (let n = 0; n < STAMP_LENGTH; n++) if (a[atA + n] !== b[atB + n]) return false;
  return true;
}

/**
 * Makes a stamp equal to none where the file changed so shortly before it was looked at that another
 * change might bear the same time (as git does: "racy" entries of its index).
 *
 * @param looked when its content was read at the latest, in ms since 1970
 */
export function distrustFresh(stamps: Float64Array, at: number, looked: number): void {
  const changed = Math.max(stamps[at + 1] ?? 0, stamps[at + 2] ?? 0);
  const tick = Number.isInteger(changed / 1000) ? COARSE_TICK : TICK;
  if (looked - changed < tick) stamps[at + 1] = Number.NaN;
}
