import { randomOf } from './random.ts';

/** How densely stories stand: `stories` over `years`, and on from there at the same pace. */
export interface Pace {
  readonly stories: number;
  readonly years: number;
}

const DAY = 86_400;
const LAST_DAY = Date.UTC(2026, 9, 31) / 1000;

/** The same for every archive of one order of magnitude, so that a larger one begins like it. */
export function paceOf(stories: number): Pace {
  if (stories >= 1_000_000) return { stories: 1_000_000, years: 10 };
  return { stories: stories >= 100_000 ? 100_000 : 10_000, years: 4 };
}

/** Weekends are quiet, some days are not: now and then news breaks, and fades over days. */
function weightOf(seed: number, day: number): number {
  const weekday = new Date(day * DAY * 1000).getUTCDay();
  const calm = (weekday % 6 === 0 ? 0.6 : 1) * (0.7 + 0.6 * randomOf(seed, 4, day).next());
  let burst = 0;
  for (let ago = 0; ago < 4; ago++) {
    const random = randomOf(seed, 5, day - ago);
    if (random.chance(0.03)) burst += (1 + 3 * random.next()) / 2 ** ago;
  }
  return calm * (1 + burst);
}

export interface Calendar {
  /** Day (since 1970) and time (seconds since 1970, UTC) of a story; never earlier than of the one before. */
  timeOf(story: number): { readonly day: number; readonly seconds: number };
}

/** When each story of an archive was published. */
export function createCalendar(seed: number, pace: Pace, stories: number): Calendar {
  const span = Math.round(pace.years * 365.25);
  const first = LAST_DAY / DAY - span + 1;
  // Of the days up to and including each: the weight of all news before it ends.
  const ends: number[] = [];
  let total = 0;
  const scale = (): number => (ends[span - 1] ?? 1) / pace.stories;
  while (ends.length < span || total < stories * scale()) {
    total += weightOf(seed, first + ends.length);
    ends.push(total);
  }
  const perStory = scale();
  return {
    timeOf: (story) => {
      const place = (story + randomOf(seed, 6, story).next()) * perStory;
      const index = firstAbove(ends, place);
      const begin = ends[index - 1] ?? 0;
      const share = (place - begin) / ((ends[index] ?? begin + 1) - begin);
      const second = Math.min(DAY - 1, Math.floor(share * DAY));
      return { day: first + index, seconds: (first + index) * DAY + second };
    },
  };
}

function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
