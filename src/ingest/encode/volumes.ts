/** What it takes, in low zero bits of the hash of its last story's id, for a segment to end a volume. */
export const VOLUME_LEVELS: readonly number[] = [17, 13, 10];
/** Stories of a last volume at most: of a longer one the last segment is a volume of its own. */
const MOST_LAST = 1_024;

/** Positions of the segments of a volume: from `first` up to, not including, `end`. */
export interface VolumeRun {
  readonly first: number;
  readonly end: number;
}

/**
 * Which segments share an index of keys. The first volume ends where the last cut of the coarsest
 * level is, the next where that of the next level is: there are never more than two more than
 * levels, and what comes at the end touches only the last and smallest (compare the levels of a
 * log-structured merge tree: O'Neil, Cheng, Gawlick and O'Neil 1996).
 *
 * @param segments of the whole edition, oldest first; `cut` is the level of the last story's id
 * @param levels falling; with none, all is one volume
 */
export function volumeRuns(
  segments: readonly { readonly cut: number; readonly ref: { readonly stories: number } }[],
  levels = VOLUME_LEVELS,
): VolumeRun[] {
  const ends = levels.map((level) => segments.findLastIndex(({ cut }) => cut >= level) + 1);
  const tail = segments.slice(ends.at(-1)).reduce((sum, { ref }) => sum + ref.stories, 0);
  if (ends.length > 0 && tail > MOST_LAST) ends.push(segments.length - 1);
  return [...ends, segments.length]
    .map((end, place) => ({ first: place === 0 ? 0 : (ends[place - 1] ?? 0), end }))
    .filter(({ first, end }) => first < end);
}
