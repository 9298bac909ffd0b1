import { fnv1a } from './fnv.ts';
import type { ProviderId, TopicId } from './ids.ts';
import type { Key } from './keys.ts';
import { unpackOrdinals, type StoredList } from './lists.ts';
import { VarintReader } from './varint.ts';

const PROVIDERS_PREFIX = 'n/';
const TOPICS_PREFIX = 'm/';

/**
 * The providers of the stories of a topic, or of a topic below it: under this key stand no stories,
 * but numbers of providers, and with each how many of the stories it covers. So the counts beside a
 * topic cost what they say, and not what its stories are.
 */
export function providersOfTopicKey(topic: TopicId): Key {
  return `${PROVIDERS_PREFIX}${topic}`;
}

/** The other way: numbers of topics (see `numberOfTopic`), each with how many stories it has. */
export function topicsOfProviderKey(provider: ProviderId): Key {
  return `${TOPICS_PREFIX}${provider}`;
}

/** Whether a key is one of `providersOfTopicKey`. */
export function isProvidersKey(key: Key): boolean {
  return key.startsWith(PROVIDERS_PREFIX);
}

/** Whether counts stand under a key in place of stories. */
export function isTallyKey(key: Key): boolean {
  return isProvidersKey(key) || key.startsWith(TOPICS_PREFIX);
}

/** Providers or topics by their numbers, rising, and how many stories each has. */
export interface Tally {
  readonly numbers: Uint32Array;
  readonly counts: Float64Array;
}

const ANY_NUMBER = 2 ** 32 - 1;

/**
 * The number of a topic in a tally: 32 bits of its id, by which no new topic changes that of another.
 * Two topics may share one.
 */
export function numberOfTopic(id: TopicId): number {
  return fnv1a(id);
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
