import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzigzag, VarintReader, VarintWriter, zigzag } from './varint.ts';

const natural = fc.maxSafeNat();

function written(values: readonly number[]): Uint8Array {
  const writer = new VarintWriter();
  for (const value of values) writer.write(value);
  return writer.finish();
}

describe('varints', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(natural), (values) => {
        const reader = new VarintReader(written(values));
        expect(values.map(() => reader.read())).toEqual(values);
        expect(reader.done).toBe(true);
      }),
    );
  });

  it('take 7 bits a byte, the low ones first', () => {
    expect([...written([0, 127, 128, 300])]).toEqual([0, 127, 0x80, 1, 0xac, 2]);
    expect(written([Number.MAX_SAFE_INTEGER]).length).toBe(8);
  });

  it.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])('refuse to write %d', (value) => {
    expect(() => written([value])).toThrow(RangeError);
  });

  it('throw where the bytes end inside a number or a block', () => {
    fc.assert(
      fc.property(natural, (value) => {
        const bytes = written([value]);
        const cut = new VarintReader(bytes.subarray(0, -1));
        expect(() => cut.read()).toThrow(RangeError);
        expect(() => new VarintReader(bytes).take(bytes.length + 1)).toThrow(RangeError);
      }),
    );
  });

  it('throw at numbers of more than 53 bits, however they are written', () => {
    const tooLarge = Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 127);
    const endless = new Uint8Array(20).fill(128);
    expect(() => new VarintReader(tooLarge).read()).toThrow('53 bits');
    expect(() => new VarintReader(endless).read()).toThrow('8 bytes');
  });

  it('hold blocks of bytes between numbers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), natural, (block, value) => {
        const writer = new VarintWriter();
        writer.append(block);
        writer.write(value);
        const reader = new VarintReader(writer.finish());
        expect([...reader.take(block.length)]).toEqual([...block]);
        expect(reader.read()).toBe(value);
      }),
    );
  });
});

describe('zigzag', () => {
  it('maps small numbers of both signs to small ones, and back', () => {
    expect([0, -1, 1, -2, 2].map(zigzag)).toEqual([0, 1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), (value) => {
        expect(unzigzag(zigzag(value))).toBe(value);
      }),
    );
  });
});
