import { EXCERPT_START, RELATED_START } from './keys.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/**
 * Where the words of some lists stand: for each key of a terms file in its order (or for the one
 * list of a block) the positions of each posting, packed by `packPositions`; nothing for keys that
 * have no list of words there.
 */
export type StoredPositions = readonly Uint8Array[];

/**
 * A position is written as a code: the first words of each region, which are most, take one byte.
 * `starts` are those of regions, `near` how many positions of each have a short code.
 */
const REGIONS = [
  { start: 0, near: 14, code: 0 },
  { start: EXCERPT_START, near: 48, code: 14 },
  { start: RELATED_START, near: 50, code: 62 },
] as const;
/** Codes from here on are not short. */
const FAR = 112;
/** Numbers from FAR to this one say how many codes follow for one posting: 2 to 16, or the next number. */
const MANY = 127;
const FEWEST = 2;
const MOST = MANY - FAR + FEWEST - 1;

function numberOfPosition(position: number): number {
  const region = position < EXCERPT_START ? 0 : position < RELATED_START ? 1 : 2;
  const { start, near, code } = REGIONS[region];
  const offset = position - start;
  return offset < near ? code + offset : MANY + 1 + (offset - near) * REGIONS.length + region;
}

function positionOfNumber(number: number): number {
  if (number < FAR) {
    const region = REGIONS.findLast(({ code }) => code <= number) ?? REGIONS[0];
    return region.start + number - region.code;
  }
  if (number <= MANY) throw new RangeError('a count of positions in place of a position');
  const far = number - MANY - 1;
  const { start, near } = REGIONS[far % REGIONS.length] ?? REGIONS[0];
  return start + near + Math.floor(far / REGIONS.length);
}

/** Writes those of one posting, which rise, from `from` up to, not including, `to`. */
export function writePositions(
  writer: VarintWriter,
  positions: ArrayLike<number>,
  from = 0,
  to = positions.length,
): void {
  const count = to - from;
  if (count === 0) throw new RangeError('a posting without a position');
  if (count > MOST) {
    writer.write(MANY);
    writer.write(count);
  } else if (count >= FEWEST) {
    writer.write(FAR + count - FEWEST);
  }
  for (let at = from; at < to; at++) writer.write(numberOfPosition(positions[at] as number));
}

/** For each posting of a list its positions; at least one. */
export function packPositions(postings: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  for (const positions of postings) writePositions(writer, positions);
  return writer.finish();
}

function readPositions(reader: VarintReader, mostBytes: number): Uint32Array {
  const head = reader.read();
  if (head < FAR || head > MANY) return Uint32Array.of(positionOfNumber(head));
  const count = head === MANY ? reader.read() : head - FAR + FEWEST;
  if (count > mostBytes) throw new RangeError('more positions than bytes');
  const positions = new Uint32Array(count);
  let previous = -1;
  for (let i = 0; i < count; i++) {
    const position = positionOfNumber(reader.read());
    if (position <= previous) throw new RangeError('positions out of order');
    previous = position;
    positions[i] = position;
  }
  return positions;
}

/**
 * Positions of each of `count` postings, rising.
 *
 * @throws RangeError when the bytes are cut or too many
 */
export function unpackPositions(bytes: Uint8Array, count: number): Uint32Array[] {
  if (count > bytes.length) throw new RangeError('fewer positions than postings');
  const reader = new VarintReader(bytes);
  const postings = Array.from({ length: count }, () => readPositions(reader, bytes.length));
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
