import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENT, decodeColumn, encodeColumn } from './columns.ts';
import { COLUMN_NAMES } from './records.ts';

const time = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
const score = fc.oneof(fc.constant(ABSENT), fc.nat());

describe('a column', () => {
  it.each(COLUMN_NAMES)('%s comes back as it was written', (name) => {
    const number = { published: time, heat: score, quality: score };
    const value = number[name as keyof typeof number] ?? fc.nat();
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect([...decodeColumn(name, encodeColumn(name, values), values.length)]).toEqual(values);
      }),
    );
  });

  it('throws when its bytes are cut anywhere, or go on', () => {
    fc.assert(
      fc.property(fc.array(time, { minLength: 1 }), fc.nat(), (values, at) => {
        const bytes = encodeColumn('published', values);
        const cut = bytes.subarray(0, at % bytes.length);
        expect(() => decodeColumn('published', cut, values.length)).toThrow(RangeError);
        const longer = Uint8Array.of(...bytes, 0);
        expect(() => decodeColumn('published', longer, values.length)).toThrow(RangeError);
      }),
    );
  });

  it('throws when it is of another segment, and at numbers that do not fit', () => {
    expect(() => decodeColumn('heat', encodeColumn('heat', [1, 2]), 3)).toThrow('3 stories');
    expect(() => encodeColumn('articles', [-1])).toThrow(RangeError);
    expect(() => encodeColumn('heat', [-2])).toThrow(RangeError);
  });
});
