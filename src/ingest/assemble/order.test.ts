import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderBy } from './order.ts';

function sorted(keys: readonly number[]): number[] {
  return keys.map((_, at) => at).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}

const few = fc.integer({ min: -3, max: 3 });
const hash = fc.nat(2 ** 32 - 1);
const any = fc.double({ noNaN: true, noDefaultInfinity: true });

it('orders numbers by their keys, and equals by themselves, whatever the keys are', () => {
  for (const key of [few, hash, fc.oneof(few, hash, any)]) {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
        expect(Array.from(orderBy(Float64Array.from(keys)))).toEqual(sorted(keys));
      }),
    );
  }
});
