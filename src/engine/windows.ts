import type { OrdinalRange } from './day-index.ts';
import type { VolumeReader } from './volume-reader.ts';

/** Stories that are looked at in one go: a bit each makes 2 KB. */
const WINDOW_STORIES = 16_384;

/** A run of stories of one volume, in ordinals of the volume; `start` is that of the edition. */
export interface Window extends OrdinalRange {
  /** Counts from 0 over the edition, the oldest first. */
  readonly place: number;
  readonly volume: VolumeReader;
  readonly start: number;
  readonly length: number;
}

/** Cuts the volumes of an edition into windows, oldest first. */
export function windowsOf(volumes: readonly VolumeReader[]): Window[] {
  const windows: Window[] = [];
  for (const volume of volumes) {
    for (let from = 0; from < volume.stories; from += WINDOW_STORIES) {
      const to = Math.min(from + WINDOW_STORIES, volume.stories);
      const start = volume.start + from;
      windows.push({ place: windows.length, volume, from, to, start, length: to - from });
    }
  }
  return windows;
}

/** Whether a window has stories of the range, which is in ordinals of the edition. */
export function reaches({ start, length }: Window, range: OrdinalRange): boolean {
  return start < range.to && start + length > range.from;
}
