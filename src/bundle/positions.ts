import { VarintReader, VarintWriter } from './varint.ts';

/**
 * Where the words of some lists stand: for each key of a terms file in its order (or for the one
 * list of a block) the positions of each posting, packed by `packPositions`; nothing for keys that
 * have no list of words there.
 */
export type StoredPositions = readonly Uint8Array[];

/** For each posting of a list, how many positions there are, and their gaps. */
export function packPositions(postings: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  for (const positions of postings) {
    writer.write(positions.length);
    let previous = -1;
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i] as number;
      writer.write(position - previous - 1);
      previous = position;
    }
  }
  return writer.finish();
}

/**
 * Positions of each of `count` postings, rising.
 *
 * @throws RangeError when the bytes are cut or too many
 */
export function unpackPositions(bytes: Uint8Array, count: number): Uint32Array[] {
  const reader = new VarintReader(bytes);
  const postings = Array.from({ length: count }, () => {
    const positions = new Uint32Array(Math.min(reader.read(), bytes.length));
    let previous = -1;
    for (let i = 0; i < positions.length; i++) {
      previous += reader.read() + 1;
      positions[i] = previous;
    }
    return positions;
  });
  if (!reader.done) throw new RangeError('more positions than postings');
  return postings;
}

export function encodePositions(lists: StoredPositions): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  writer.write(lists.length);
  for (const list of lists) {
    writer.write(list.length);
    writer.append(list);
  }
  return writer.finish();
}

/** @throws RangeError when the bytes are not a file of positions */
export function decodePositions(bytes: Uint8Array): StoredPositions {
  const reader = new VarintReader(bytes);
  const lists: Uint8Array[] = [];
  for (let left = reader.read(); left > 0; left--) lists.push(reader.take(reader.read()));
  if (!reader.done) throw new RangeError('bytes after the last list');
  return lists;
}
