import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, survives } from './codecs.testing.ts';
import { EXCERPT_START, RELATED_START } from './keys.ts';
import { decodePositions, encodePositions, packPositions, unpackPositions } from './positions.ts';

/** Positions of one posting, from the beginnings of texts to far behind. */
const posting = fc
  .uniqueArray(fc.oneof(fc.nat(200), fc.nat(1_200), fc.nat(9_000)), {
    minLength: 1,
    maxLength: 40,
  })
  .map((positions) => positions.sort((a, b) => a - b));
const postings = fc.array(posting, { maxLength: 20 });

describe('the positions of a list', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(postings, (given) => {
        const read = unpackPositions(packPositions(given), given.length);
        expect(read.map((one) => Array.from(one))).toEqual(given);
      }),
    );
  });

  it('of several lists are those of one, put side by side', () => {
    fc.assert(
      fc.property(postings, postings, (some, others) => {
        const joined = Uint8Array.of(...packPositions(some), ...packPositions(others));
        expect(joined).toEqual(packPositions([...some, ...others]));
      }),
    );
  });

  it('take a byte each at the beginnings of texts, and a byte more for several', () => {
    expect([...packPositions([[0], [EXCERPT_START], [RELATED_START]])]).toEqual([0, 14, 62]);
    expect([...packPositions([[3, EXCERPT_START + 1]])]).toEqual([112, 3, 15]);
    expect(packPositions([[EXCERPT_START + 47], [RELATED_START + 49]]).length).toBe(2);
    expect(packPositions([[100]]).length).toBe(2);
  });

  it('are at least one a posting', () => {
    expect(() => packPositions([[]])).toThrow(RangeError);
  });

  it('are refused when there are fewer, more, or they do not rise', () => {
    const bytes = packPositions([[1], [2, 5]]);
    expect(() => unpackPositions(bytes, 1)).toThrow(RangeError);
    expect(() => unpackPositions(bytes, 3)).toThrow(RangeError);
    expect(() => unpackPositions(bytes, 2 ** 40)).toThrow(RangeError);
    expect(() => unpackPositions(Uint8Array.of(112, 5, 2), 1)).toThrow('out of order');
    // Says that more follow than there can be.
    expect(() => unpackPositions(Uint8Array.of(127, 255, 255, 255, 127), 1)).toThrow('than bytes');
  });

  it('are refused or read as others when their bytes are damaged', () => {
    const harmed = postings.chain((given) =>
      fc.tuple(fc.constant(given.length), damaged(packPositions(given))),
    );
    fc.assert(
      fc.property(harmed, ([count, bytes]) => {
        expect(survives(() => unpackPositions(bytes, count))).toBe(true);
      }),
    );
  });
});

describe('a file of positions', () => {
  const lists = fc.array(postings.map(packPositions), { maxLength: 10 });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(lists, (given) => {
        expect(decodePositions(encodePositions(given))).toEqual(given);
      }),
    );
  });

  it('is refused or read as another when its bytes are damaged', () => {
    const harmed = lists.chain((given) => damaged(encodePositions(given)));
    fc.assert(
      fc.property(harmed, (bytes) => {
        expect(survives(() => decodePositions(bytes))).toBe(true);
      }),
    );
  });
});
