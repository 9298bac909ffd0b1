/** What it takes, in low zero bits of the hash of its last story's id, for a segment to end a volume. */
export const VOLUME_LEVELS: readonly number[] = [17, 13, 10];
/** Each time that so many stories stand behind the last cut, they become a volume of their own. */
const FULL = 1_024;

/** Positions of the segments of a volume: from `first` up to, not including, `end`. */
export interface VolumeRun {
  readonly first: number;
  readonly end: number;
}

/** A segment; `cut` is the level of its last story's id. */
interface Segment {
  readonly cut: number;
  readonly ref: { readonly stories: number };
}

/**
 * Which segments share an index of keys. The first volume ends where the last cut of the coarsest
 * level is, the next where that of the next level is: there are never more than two more than
 * levels, and what comes at the end touches only the last and smallest (compare the levels of a
 * log-structured merge tree: O'Neil, Cheng, Gawlick and O'Neil 1996).
 *
 * @param segments of the whole edition, oldest first
 * @param levels falling; with none, all is one volume
 */
export function volumeRuns(segments: readonly Segment[], levels = VOLUME_LEVELS): VolumeRun[] {
  const ends = levels.map((level) => segments.findLastIndex(({ cut }) => cut >= level) + 1);
  const behind = ends.at(-1);
  if (behind !== undefined) ends.push(fullBehind(segments, behind));
  return [...ends, segments.length]
    .map((end, place) => ({ first: place === 0 ? 0 : (ends[place - 1] ?? 0), end }))
    .filter(({ first, end }) => first < end);
}

/**
 * Where segments behind the last cut have `FULL` stories, or the last full multiple of it. The last
 * segment, which grows with each update, does not count: so the place is the same until another
 * multiple is full.
 */
function fullBehind(segments: readonly Segment[], first: number): number {
  let stories = 0;
  let end = first;
  let full = 0;
  for (let at = first; at < segments.length - 1; at++) {
    stories += segments[at]?.ref.stories ?? 0;
    if (stories - full < FULL) continue;
    full = stories - (stories % FULL);
    end = at + 1;
  }
  return end;
}
