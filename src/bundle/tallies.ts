import { fnv1a } from './fnv.ts';
import type { Seconds, TopicId } from './ids.ts';
import type { Key } from './keys.ts';
import { unpackOrdinals, type StoredList } from './lists.ts';
import type { ArticleType } from './records.ts';
import { VarintReader } from './varint.ts';

const TALLY_ENDING = ' n';
const TALLY_KEY = /^(?:l|[kpt]\/.*) n$/;

/**
 * What is counted of the stories of a topic, a provider, a type, or of those listed: under this key
 * stand no stories, but numbers, and with each how many of the stories it says something of (see
 * `numberOfDay` and what follows). So the counts beside a topic cost what they say, and not what its
 * stories are.
 *
 * @param of the key under which the stories stand
 */
export function tallyKey(of: Key): Key {
  return of + TALLY_ENDING;
}

/** Whether counts stand under a key in place of stories. */
export function isTallyKey(key: Key): boolean {
  return TALLY_KEY.test(key);
}

/** Numbers, rising, and how many stories each has. */
export interface Tally {
  readonly numbers: Uint32Array;
  readonly counts: Float64Array;
}

const ANY_NUMBER = 2 ** 32 - 1;

/** The number of the stories that the archive's own site lists. */
export const LISTED_NUMBER = 0;

/**
 * The numbers of stories with an article of a type; in the tally of a provider, with one of its own.
 */
export const TYPE_NUMBERS: Readonly<Record<ArticleType, number>> = { article: 1, video: 2 };

const DAY_SECONDS = 86_400;
/** The number of 1970-01-01: years of four digits leave no day with a smaller one than types have. */
const DAY_0 = 1_000_000;

/** The number of the stories of a UTC day. @param time any of the day */
export function numberOfDay(time: Seconds): number {
  return DAY_0 + Math.floor(time / DAY_SECONDS);
}

const PROVIDER_0 = 2 ** 30;
const TOPIC_0 = 2 ** 31;

/** The first second of the day that a number stands for; undefined for numbers of another kind. */
export function dayOfNumber(number: number): Seconds | undefined {
  const isDay = number > TYPE_NUMBERS.video && number < PROVIDER_0;
  return isDay ? (number - DAY_0) * DAY_SECONDS : undefined;
}

/**
 * The number of a provider: in the tally of a type, for its articles of the type. The tally of a
 * provider says none of others.
 *
 * @param provider its number in the edition (see `names`)
 */
export function numberOfProvider(provider: number): number {
  return PROVIDER_0 + provider;
}

/** The provider, by its number in the edition, that a number stands for, if it does for one. */
export function providerOfNumber(number: number): number | undefined {
  return number >= PROVIDER_0 && number < TOPIC_0 ? number - PROVIDER_0 : undefined;
}

/**
 * The number of a topic: 31 bits of a hash of its id, by which no new topic changes that of another.
 * Two topics may share one. The tally of a topic says none of others.
 */
export function numberOfTopic(id: TopicId): number {
  return TOPIC_0 + (fnv1a(id) >>> 1);
}

/** Whether a number is one of `numberOfTopic`. */
export function isNumberOfTopic(number: number): boolean {
  return number >= TOPIC_0;
}

/**
 * Reads a tally (see `isTallyKey`): a list with numbers in place of ordinals, each carrying a count
 * of stories.
 *
 * @throws RangeError when the bytes are cut, too many, or the numbers do not rise
 */
export function unpackTally(stored: StoredList): Tally {
  const numbers = unpackOrdinals(stored, ANY_NUMBER);
  const reader = new VarintReader(stored.payload);
  const counts = Float64Array.from(numbers, () => reader.read());
  if (!reader.done) throw new RangeError('more counts than numbers');
  return { numbers, counts };
}
