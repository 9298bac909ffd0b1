import type { Pace } from './calendar.ts';
import { randomOf } from './random.ts';
import { TOPICS } from './topics.ts';
import { VOCABULARY_SIZE } from './vocabulary.ts';

/** What several stories of some days tell of: its topic, and words that stand for it. */
export interface NewsEvent {
  readonly id: number;
  readonly topic: number;
  /** Ranks; the first ones are names. */
  readonly words: readonly [number, ...number[]];
  readonly names: number;
}

const WORDS_OF_AN_EVENT = 16;
const NAMES = 3;
const LONGEST = 9;
const STORIES_A_START = 5;

/** The event that a story of a day belongs to: begun that day or some days before. */
export function eventOf(seed: number, pace: Pace, day: number, story: number): NewsEvent {
  const random = randomOf(seed, 7, story);
  const perDay = pace.stories / (pace.years * 365.25);
  const starts = Math.max(2, Math.round(perDay / STORIES_A_START));
  const begun = day - Math.min(LONGEST, Math.floor(-Math.log(1 - random.next()) * 2));
  return event(seed, begun, random.zipf(starts));
}

function event(seed: number, begun: number, number: number): NewsEvent {
  const random = randomOf(seed, 8, begun, number);
  const rare = (): number => 2_000 + random.below(VOCABULARY_SIZE - 2_000);
  return {
    id: begun * 1_000 + number,
    topic: random.zipf(TOPICS.length),
    words: [rare(), ...Array.from({ length: WORDS_OF_AN_EVENT - 1 }, rare)],
    names: NAMES,
  };
}
