import { VarintWriter } from '../../bundle/varint.ts';
import { isNumberOfTopic, unpackTally } from '../../bundle/tallies.ts';
import { joinPieces, type PlacedPiece } from './join-pieces.ts';
import type { ListPiece } from './segment-index.ts';

/** Numbers that stand in one piece at the most: pieces begin at multiples of these. */
const NUMBERS_A_PIECE = 1_024;
/** Numbers of topics are spread over 31 bits. */
const TOPICS_A_PIECE = 2 ** 29;

/** Adds up what the pieces of a tally say: counts of stories by number. */
function sumOf(pieces: readonly PlacedPiece[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { piece } of pieces) {
    const { numbers, counts } = unpackTally(joinPieces([{ start: 0, piece }]));
    numbers.forEach((number, at) => sums.set(number, (sums.get(number) ?? 0) + (counts[at] ?? 0)));
  }
  return sums;
}

/** The piece that a number stands in. */
function pieceAt(number: number): number {
  return Math.floor(number / (isNumberOfTopic(number) ? TOPICS_A_PIECE : NUMBERS_A_PIECE));
}

function pieceOf(numbers: readonly number[], sums: ReadonlyMap<number, number>): ListPiece {
  const [gaps, payload] = [new VarintWriter(), new VarintWriter()];
  const first = numbers[0] ?? 0;
  let [last, runs] = [first, 1];
  for (const [at, number] of numbers.entries()) {
    if (at > 0) gaps.write(number - last - 1);
    if (number > last + 1) runs++;
    payload.write(sums.get(number) ?? 0);
    last = number;
  }
  return {
    count: numbers.length,
    repeats: false,
    first,
    last,
    runs,
    gaps: gaps.finish(),
    payload: payload.finish(),
    positions: new Uint8Array(),
  };
}

/**
 * One tally of those of several segments (see `isTallyKey`): each number once, with its stories in
 * all of them.
 *
 * @param pieces of any segments, in any order
 * @returns pieces of one list, with numbers in place of ordinals
 * @throws RangeError when one is cut
 */
export function joinTallies(pieces: readonly PlacedPiece[]): PlacedPiece[] {
  const sums = sumOf(pieces);
  const joined: PlacedPiece[] = [];
  let some: number[] = [];
  const end = (): void => {
    if (some.length > 0) joined.push({ start: 0, piece: pieceOf(some, sums) });
    some = [];
  };
  for (const number of Uint32Array.from(sums.keys()).sort()) {
    const [first = number] = some;
    if (pieceAt(number) !== pieceAt(first)) end();
    some.push(number);
  }
  end();
  return joined;
}
