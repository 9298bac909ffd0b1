import { unpackOrdinals, type StoredList } from './lists.ts';
import { VarintReader } from './varint.ts';

/** Providers by their numbers, rising, and how many stories each covers. */
export interface Tally {
  readonly numbers: Uint32Array;
  readonly counts: Float64Array;
}

const ANY_NUMBER = 2 ** 32 - 1;

/**
 * Reads a tally (see `tallyKey`): a list of provider numbers in place of ordinals, each carrying a
 * count of stories.
 *
 * @throws RangeError when the bytes are cut, too many, or the numbers do not rise
 */
export function unpackTally(stored: StoredList): Tally {
  const numbers = unpackOrdinals(stored, ANY_NUMBER);
  const reader = new VarintReader(stored.payload);
  const counts = Float64Array.from(numbers, () => reader.read());
  if (!reader.done) throw new RangeError('more counts than providers');
  return { numbers, counts };
}
