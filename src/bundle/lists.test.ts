import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyList, anyOrdinals, damaged, survives } from './codecs.testing.ts';
import { packList, readList, unpackList, writeList } from './lists.ts';
import { VarintReader, VarintWriter } from './varint.ts';

const STORIES = 5_000;
const ordinals = anyOrdinals(STORIES);

describe('a list', () => {
  it('comes back with what each posting carries', () => {
    fc.assert(
      fc.property(ordinals, fc.nat(65_535), (given, seed) => {
        const payload = given.map((ordinal) => (ordinal * seed) % 65_536);
        const read = unpackList(packList(given, payload), STORIES);
        expect([...read.ordinals]).toEqual(given);
        expect([...read.payload]).toEqual(payload);
      }),
    );
  });

  it('comes back without a payload where it has none', () => {
    const read = unpackList(packList([1, 5, 6], []), 7);
    expect([...read.ordinals]).toEqual([1, 5, 6]);
    expect(read.payload.length).toBe(0);
    expect(packList([], [])).toMatchObject({ count: 0, form: 'gaps' });
  });

  it('takes the shorter form, and gaps where both are as long', () => {
    expect(packList([3, 4, 5, 6], [])).toMatchObject({
      form: 'runs',
      ordinals: Uint8Array.of(3, 4),
    });
    expect(packList([3, 4], [])).toMatchObject({ form: 'gaps', ordinals: Uint8Array.of(3, 0) });
    expect(packList([1, 3, 5], [])).toMatchObject({ form: 'gaps' });
  });

  it('is refused when its ordinals do not rise', () => {
    expect(() => packList([2, 2], [])).toThrow(RangeError);
    expect(() => packList([2, 1], [])).toThrow(RangeError);
  });

  it('may not lead past the last story, nor have more postings than there are', () => {
    fc.assert(
      fc.property(ordinals, (given) => {
        fc.pre(given.length > 0);
        const stored = packList(given, []);
        expect(() => unpackList(stored, given.at(-1) ?? 0)).toThrow(RangeError);
        expect(() => unpackList({ ...stored, count: stored.count + 1 }, STORIES)).toThrow(
          RangeError,
        );
        expect(() => unpackList({ ...stored, count: stored.count - 1 }, STORIES)).toThrow(
          RangeError,
        );
      }),
    );
    expect(() => unpackList({ ...packList([0], []), count: 2 ** 40 }, 10)).toThrow('more postings');
  });

  it('is read from between other things', () => {
    fc.assert(
      fc.property(anyList(STORIES), (list) => {
        const writer = new VarintWriter();
        writeList(writer, list);
        writer.write(7);
        const reader = new VarintReader(writer.finish());
        expect(readList(reader, list.count)).toEqual(list);
        expect(reader.read()).toBe(7);
      }),
    );
  });

  it('is refused or read as another when its bytes are damaged', () => {
    const written = anyList(STORIES).chain((list) => {
      const writer = new VarintWriter();
      writeList(writer, list);
      return fc.tuple(fc.constant(list.count), damaged(writer.finish()));
    });
    fc.assert(
      fc.property(written, ([count, bytes]) => {
        const decode = () => unpackList(readList(new VarintReader(bytes), count), STORIES);
        expect(survives(decode)).toBe(true);
      }),
    );
  });
});
