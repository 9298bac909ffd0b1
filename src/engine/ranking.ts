import { ordinalsOf } from './bits.ts';
import { lookThrough, windowsInReach, type Match } from './match.ts';

/** Matches that are ranked at the least, where there are so many: the newest ones. */
const LEAST_RANKED = 256;

/** The newest matches of a query with words, the most relevant first. */
export interface Ranking {
  /** In the edition. */
  readonly ordinals: Uint32Array;
  /** How many windows were looked at, newest first. */
  readonly windows: number;
  /** Whether these are all matches. */
  readonly all: boolean;
}

/**
 * Ranks what was found: by relevance, newer first among equals. It looks at the newest windows only
 * as far as it takes to see LEAST_RANKED matches, so that the cost of a first page follows from the
 * page and not from the archive; which windows these are depends on nothing but the edition.
 *
 * @returns undefined for a query without words
 * @throws BundleProblem
 */
export async function rankNewest(match: Match, signal?: AbortSignal): Promise<Ranking | undefined> {
  const ordinals: number[] = [];
  const scores: number[] = [];
  let windows = 0;
  for await (const { window, selection, scores: own } of lookThrough(match, true, signal)) {
    if (!own && selection.count > 0) return undefined;
    windows++;
    ordinalsOf(selection).forEach((ordinal, at) => {
      ordinals.push(window.start + ordinal);
      scores.push(own?.[at] as number);
    });
    if (ordinals.length >= LEAST_RANKED) break;
  }
  const places = Array.from(ordinals.keys()).sort((a, b) => {
    const gap = (scores[b] as number) - (scores[a] as number);
    return gap === 0 ? (ordinals[b] as number) - (ordinals[a] as number) : gap;
  });
  return {
    ordinals: Uint32Array.from(places, (at) => ordinals[at] as number),
    windows,
    all: windows === windowsInReach(match, true).length,
  };
}
