import type { Decided, StoryColumns } from './decided.ts';

/** The stories of an amended edition in their order: those that stay, and those of a part. */
export interface MergedOrder extends StoryColumns {
  /** The new place of each story that stays; of others, none that means anything. */
  readonly moved: Uint32Array;
  /** The place of each story of the part. */
  readonly placed: Uint32Array;
}

/**
 * Merges two runs of stories by time; no two of them have the same.
 *
 * @param gone 1 for each story of the edition that goes
 */
export function mergeOrder(all: Decided, gone: Uint8Array, part: StoryColumns): MergedOrder {
  const before = all.times.length;
  const added = part.times.length;
  const stay = before - gone.reduce((sum, one) => sum + one, 0);
  const columns = {
    times: new Float64Array(stay + added),
    cuts: new Uint32Array(stay + added),
    prints: new Uint32Array(2 * (stay + added)),
  };
  const moved = new Uint32Array(before);
  const placed = new Uint32Array(added);
  let end = 0;
  const put = (from: StoryColumns, at: number): number => {
    columns.times[end] = from.times[at] ?? 0;
    columns.cuts[end] = from.cuts[at] ?? 0;
    columns.prints[2 * end] = from.prints[2 * at] ?? 0;
    columns.prints[2 * end + 1] = from.prints[2 * at + 1] ?? 0;
    return end++;
  };
  let next = 0;
  for (let story = 0; story < before; story++) {
    if (gone[story] === 1) continue;
    const time = all.times[story] ?? 0;
    for (; next < added && (part.times[next] ?? 0) < time; next++) placed[next] = put(part, next);
    moved[story] = put(all, story);
  }
  for (; next < added; next++) placed[next] = put(part, next);
  return { ...columns, moved, placed };
}
