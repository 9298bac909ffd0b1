import { reversedKey, wordKey, type Key } from '../../bundle/keys.ts';

/**
 * Keys of a volume from one on, up to, not including, another: all that follow where none is named,
 * with the words backwards, which come last.
 */
export interface KeyRange {
  readonly from: Key;
  readonly to?: Key;
}

/** Before it stand providers, topics and half of the words of an English archive. */
const SEAM = wordKey('k');
const HALVES: readonly KeyRange[] = [
  { from: '', to: SEAM },
  { from: SEAM, to: reversedKey('') },
];
const WHOLE: readonly KeyRange[] = [{ from: '' }];

/** Smaller volumes are merged before a second thread would have begun. */
const WORTH_HALVING = 1_024;

/**
 * The parts in which the keys of a volume are merged, each by itself, so that two threads can make
 * one volume. No terms file reaches over a seam.
 *
 * @param stories of the volume
 */
export function rangesOf(stories: number): readonly KeyRange[] {
  return stories < WORTH_HALVING ? WHOLE : HALVES;
}
