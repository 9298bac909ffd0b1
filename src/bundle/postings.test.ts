import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerId } from './ids.ts';
import {
  compareKeys,
  decodePostingsFile,
  encodePostingsFile,
  packPostings,
  providerKey,
  providerKeyPrefix,
  unpackPostings,
} from './postings.ts';

const STORIES = 5_000;
const list = fc
  .uniqueArray(fc.nat(STORIES - 1))
  .map((ordinals) => ordinals.toSorted((a, b) => a - b));
const file = fc
  .dictionary(fc.string({ minLength: 1 }), list)
  .map((lists) => Object.entries(lists).sort(([a], [b]) => compareKeys(a, b)));

function encoded(lists: readonly (readonly [string, number[]])[]): Uint8Array {
  return encodePostingsFile(lists.map(([key, ordinals]) => [key, packPostings(ordinals)]));
}

describe('a list of postings', () => {
  it('comes back as it was packed', () => {
    fc.assert(
      fc.property(list, (ordinals) => {
        expect([...unpackPostings(packPostings(ordinals), STORIES)]).toEqual(ordinals);
      }),
    );
  });

  it('takes a byte a story where stories are near', () => {
    expect(packPostings([0, 1, 2, 130]).gaps.length).toBe(4);
  });

  it.each([[[1, 1]], [[2, 1]]])('refuses ordinals that do not rise: %j', (ordinals) => {
    expect(() => packPostings(ordinals)).toThrow(RangeError);
  });

  it('throws when it leads past the last story, is cut, or goes on', () => {
    const stored = packPostings([0, 7]);
    expect(() => unpackPostings(stored, 7)).toThrow('past the last');
    expect(() => unpackPostings(stored, 1)).toThrow('more postings');
    expect(() => unpackPostings({ count: 3, gaps: stored.gaps }, 9)).toThrow(RangeError);
    expect(() => unpackPostings({ count: 1, gaps: stored.gaps }, 9)).toThrow('more gaps');
  });
});

describe('a postings file', () => {
  it('comes back as it was encoded', () => {
    fc.assert(
      fc.property(file, (lists) => {
        const decoded = [...decodePostingsFile(encoded(lists))];
        const found = decoded.map(([key, stored]) => [key, [...unpackPostings(stored, STORIES)]]);
        expect(found).toEqual(lists);
      }),
    );
  });

  it('throws when its bytes are cut anywhere, or go on', () => {
    fc.assert(
      fc.property(file, fc.nat(), (lists, at) => {
        const bytes = encoded(lists);
        expect(() => decodePostingsFile(bytes.subarray(0, at % bytes.length))).toThrow(RangeError);
        expect(() => decodePostingsFile(Uint8Array.of(...bytes, 0))).toThrow(RangeError);
      }),
    );
  });

  it('throws at keys that are out of order, twice there, or not text', () => {
    expect(() =>
      decodePostingsFile(
        encoded([
          ['b', []],
          ['a', []],
        ]),
      ),
    ).toThrow('out of order');
    expect(() =>
      decodePostingsFile(
        encoded([
          ['a', []],
          ['a', []],
        ]),
      ),
    ).toThrow('out of order');
    expect(() => decodePostingsFile(Uint8Array.of(1, 1, 0xff, 0, 0))).toThrow(TypeError);
  });
});

describe('the keys of providers', () => {
  const id = providerId.parse('north.example');

  it('differ by type, and start with the prefix of their type', () => {
    for (const type of [undefined, 'article', 'video'] as const) {
      expect(providerKey(id, type)).toBe(`${providerKeyPrefix(type)}north.example`);
    }
    expect(providerKey(id)).toBe('any/north.example');
  });
});
