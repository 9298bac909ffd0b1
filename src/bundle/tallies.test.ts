import { assert, nat, property, tuple, uniqueArray } from 'fast-check';
import { expect, it } from 'vitest';
import { packList } from './lists.ts';
import { unpackTally } from './tallies.ts';
import { VarintWriter } from './varint.ts';

const tally = uniqueArray(tuple(nat(100_000), nat(2_000_000)), {
  selector: ([number]) => number,
});

it('reads providers and counts of any size, however their numbers are packed', () => {
  assert(
    property(tally, (pairs) => {
      const sorted = pairs.toSorted(([a], [b]) => a - b);
      const payload = new VarintWriter();
      for (const [, count] of sorted) payload.write(count);
      const stored = {
        ...packList(
          sorted.map(([number]) => number),
          [],
        ),
        payload: payload.finish(),
      };
      const { numbers, counts } = unpackTally(stored);
      expect(Array.from(numbers, (number, at) => [number, counts[at]])).toEqual(sorted);
    }),
  );
});

it('refuses bytes that are cut or too many', () => {
  const stored = packList([3, 7], [2, 1]);
  const { payload } = stored;
  expect(() => unpackTally({ ...stored, payload: payload.subarray(0, 1) })).toThrow(RangeError);
  expect(() => unpackTally({ ...stored, payload: Uint8Array.of(2, 1, 1) })).toThrow(RangeError);
});
