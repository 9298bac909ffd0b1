import type { Articles } from './articles.ts';
import { compareHashes } from './hash.ts';

/** The best first: heat, quality (absent ones last), the earliest, the hash of its address. */
function compareCoverage(
  { heats, qualities, times, keys }: Articles,
  a: number,
  b: number,
): number {
  return (
    (heats[b] ?? 0) - (heats[a] ?? 0) ||
    (qualities[b] ?? 0) - (qualities[a] ?? 0) ||
    (times[a] ?? 0) - (times[b] ?? 0) ||
    compareHashes(keys, a, b)
  );
}

/** The articles of a timeline, the lead first as before, the others ranked. */
export function ranked(all: Articles, timeline: Uint32Array): Uint32Array {
  if (timeline.length < 3) return timeline;
  const copy = timeline.slice();
  copy.subarray(1).sort((a, b) => compareCoverage(all, a, b));
  return copy;
}
