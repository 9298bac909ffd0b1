import type { ColumnName } from './records.ts';
import { unzigzag, VarintReader, VarintWriter, zigzag } from './varint.ts';

/** Stands for "absent" in a decoded `heat` or `quality` column. */
export const ABSENT = -1;

/** How the numbers of a column are stored. */
const STORAGE: Record<ColumnName, 'delta' | 'optional' | 'plain'> = {
  published: 'delta',
  heat: 'optional',
  quality: 'optional',
  articles: 'plain',
  providers: 'plain',
  articleProviders: 'plain',
  videoProviders: 'plain',
  address: 'plain',
};

/**
 * One number a story, in the order of a segment, to the bytes of a column file: the count, then
 * each number as a varint; `published` as zigzag differences, scores raised by one so that 0 can
 * say "absent".
 *
 * @throws RangeError when a number does not fit its column
 */
export function encodeColumn(name: ColumnName, values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  const storage = STORAGE[name];
  writer.write(values.length);
  let previous = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (storage === 'delta') writer.write(zigzag(value - previous));
    else writer.write(storage === 'optional' ? value + 1 : value);
    previous = value;
  }
  return writer.finish();
}

/**
 * The numbers of a column file, `ABSENT` where a score is absent.
 *
 * @throws RangeError when the bytes are cut or hold another number of stories than `stories`
 */
export function decodeColumn(name: ColumnName, bytes: Uint8Array, stories: number): Float64Array {
  const reader = new VarintReader(bytes);
  const storage = STORAGE[name];
  if (reader.read() !== stories) throw new RangeError(`not a column of ${stories} stories`);
  const values = new Float64Array(stories);
  let previous = 0;
  for (let i = 0; i < stories; i++) {
    const stored = reader.read();
    if (storage === 'delta') previous += unzigzag(stored);
    else previous = storage === 'optional' ? stored - 1 : stored;
    values[i] = previous;
  }
  if (!reader.done) throw new RangeError('more bytes than stories');
  return values;
}
