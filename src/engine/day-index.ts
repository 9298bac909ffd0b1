import type { Seconds } from '../bundle/ids.ts';
import type { Manifest } from '../bundle/manifest.ts';
import { DAY_SECONDS, startOfDay } from './days.ts';
import type { Query } from './query.ts';
import type { Store } from './store.ts';

/** Ordinals from `from` up to, not including, `to`. */
export interface OrdinalRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Stories stand in time order, so that a span of days is a range of ordinals. Only the files are
 * read that have the days in question.
 */
export class DayIndex {
  readonly #runs: Manifest['days'];
  readonly #load: Store['days'];

  constructor(runs: Manifest['days'], load: Store['days']) {
    this.#runs = runs;
    this.#load = load;
  }

  /**
   * Stories that are older than a time, which is the first second of a day, UTC.
   *
   * @throws BundleProblem
   */
  async olderThan(start: Seconds, signal?: AbortSignal): Promise<number> {
    const limit = start / DAY_SECONDS;
    const next = this.#runs.findIndex(({ day }) => day >= limit);
    const runs = next < 0 ? this.#runs : this.#runs.slice(0, next);
    const last = runs.at(-1);
    if (!last) return 0;
    const before = runs.reduce((sum, { stories }) => sum + stories, -last.stories);
    const days = await this.#load(last.file, signal);
    return days.reduce((sum, { day, stories }) => (day < limit ? sum + stories : sum), before);
  }

  /** Stories of the days of a query, both inclusive, of `whole`. @throws BundleProblem */
  async rangeOf(
    { from, to }: Pick<Query, 'from' | 'to'>,
    whole: OrdinalRange,
    signal?: AbortSignal,
  ): Promise<OrdinalRange> {
    const [first, end] = await Promise.all([
      from === undefined ? whole.from : this.olderThan(startOfDay(from), signal),
      to === undefined ? whole.to : this.olderThan(startOfDay(to) + DAY_SECONDS, signal),
    ]);
    return { from: first, to: end };
  }
}

/** What two ranges have in common; empty ranges start where they end. */
export function intersectRanges(a: OrdinalRange, b: OrdinalRange): OrdinalRange {
  const from = Math.max(a.from, b.from);
  return { from, to: Math.max(from, Math.min(a.to, b.to)) };
}
