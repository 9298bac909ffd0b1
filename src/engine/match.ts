import type { Selection } from './bits.ts';
import type { OrdinalRange } from './day-index.ts';
import type { SearchRemark } from './answers.ts';
import type { Query } from './query.ts';
import type { PlannedWord, ResolvedTerm } from './word-terms.ts';
import type { Window } from './windows.ts';
import { reaches } from './windows.ts';

/** What a query finds in a window. */
export interface WindowMatch {
  readonly window: Window;
  readonly selection: Selection;
  /** Relevance of the stories found, in their order; only for a query with words. */
  readonly scores?: Float32Array;
  /** Stories of the window that have words of the query only in what other outlets called it. */
  readonly elsewhere?: Selection;
}

/** What a query finds, looked at window by window, as far as it is needed. */
export interface Match {
  /** All windows of the edition, oldest first. */
  readonly windows: readonly Window[];
  /** Stories outside of this are not found, and windows outside of it need no look. */
  readonly range: OrdinalRange;
  /** How many stories are found, where that is known without looking. */
  readonly known?: number;
  readonly remarks: readonly SearchRemark[];
  /** What stories had to have, for a query with words. */
  readonly terms?: readonly ResolvedTerm[];
  readonly planned?: readonly PlannedWord[];
  /** @throws BundleProblem, or the reason of the signal */
  at(window: Window, signal?: AbortSignal): Promise<WindowMatch>;
}

/** Finds the stories of a query; how they are ordered doesn't matter to it. */
export type Matcher = (query: Query, signal?: AbortSignal) => Promise<Match>;

/** Windows that are looked at together when all of them are: their files come side by side. */
const AT_ONCE = 8;

/** Lets messages in that wait for the thread, so that an overtaken query can be called off. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
    port2.postMessage(undefined);
  });
}

/** The windows that a match may have stories in, in the order of the query. */
export function windowsInReach({ windows, range }: Match, newestFirst: boolean): Window[] {
  const reached = windows.filter((window) => reaches(window, range));
  return newestFirst ? reached.reverse() : reached;
}

/**
 * Looks at windows one batch after the other, the batches growing, until the one who takes them has
 * enough: the first window often does.
 */
export async function* lookThrough(
  match: Match,
  newestFirst: boolean,
  signal?: AbortSignal,
): AsyncGenerator<WindowMatch> {
  const windows = windowsInReach(match, newestFirst);
  let batch = 1;
  for (let next = 0; next < windows.length;) {
    const some = windows.slice(next, next + batch);
    yield* await Promise.all(some.map((window) => match.at(window, signal)));
    next += some.length;
    batch = Math.min(batch * 2, AT_ONCE);
    if (next > AT_ONCE) await nextTurn();
    signal?.throwIfAborted();
  }
}

/** Looks at all windows, oldest first. */
export async function lookAtAll(match: Match, signal?: AbortSignal): Promise<WindowMatch[]> {
  const found: WindowMatch[] = [];
  for await (const one of lookThrough(match, true, signal)) found.push(one);
  return found.reverse();
}

/** How many stories a match has, exactly. */
export async function countMatch(match: Match, signal?: AbortSignal): Promise<number> {
  if (match.known !== undefined) return match.known;
  const found = await lookAtAll(match, signal);
  return found.reduce((sum, { selection }) => sum + selection.count, 0);
}
