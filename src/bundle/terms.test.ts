import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHash, anyKeys, anyList, damaged, survives } from './codecs.testing.ts';
import { packList } from './lists.ts';
import {
  decodeBlock,
  decodePage,
  decodeTerms,
  encodeBlock,
  encodePage,
  encodeTerms,
  type Block,
  type BlockRef,
  type PageEntry,
  type Term,
  type TermsFile,
} from './terms.ts';

const STORIES = 5_000;

/** Blocks of one list: the ordinals at their ends rise. */
const blocks: fc.Arbitrary<BlockRef[]> = fc
  .tuple(
    fc.uniqueArray(fc.nat(100_000), { minLength: 2, maxLength: 12 }),
    fc.array(anyHash, { minLength: 6, maxLength: 6 }),
  )
  .map(([ends, files]) => {
    const rising = ends.sort((a, b) => a - b);
    return files.slice(0, Math.floor(rising.length / 2)).map((file, i) => ({
      count: i + 1,
      first: rising[2 * i] ?? 0,
      last: rising[2 * i + 1] ?? 0,
      file,
    }));
  });

function termOf(key: string): fc.Arbitrary<Term> {
  return fc.oneof(
    fc.nat().map((count): Term => ({ key, count, kind: 'count' })),
    anyList(STORIES).map((list): Term => ({ key, count: list.count, kind: 'list', list })),
    fc
      .tuple(fc.nat(), blocks)
      .map(([count, of]): Term => ({ key, count, kind: 'blocks', blocks: of })),
  );
}

const anyTerms: fc.Arbitrary<TermsFile> = fc.record(
  { terms: anyKeys.chain((keys) => fc.tuple(...keys.map(termOf))), positions: anyHash },
  { requiredKeys: ['terms'] },
);

const anyBlock: fc.Arbitrary<Block> = fc.record(
  { list: anyList(STORIES), positions: anyHash },
  { requiredKeys: ['list'] },
);

const anyPage: fc.Arbitrary<PageEntry[]> = anyKeys.chain((keys) =>
  fc.tuple(...keys.map((first) => anyHash.map((file) => ({ first, file })))),
);

describe('a terms file', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anyTerms, (file) => {
        expect(decodeTerms(encodeTerms(file))).toEqual(file);
      }),
    );
  });

  it('is refused where keys do not rise, or a list is of no known kind', () => {
    const term = (key: string): Term => ({ key, count: 1, kind: 'count' });
    const unsorted = encodeTerms({ terms: [term('wb'), term('wa')] });
    expect(() => decodeTerms(unsorted)).toThrow('out of order');
    const bytes = encodeTerms({ terms: [term('wa')] });
    bytes[bytes.length - 1] = 9;
    expect(() => decodeTerms(bytes)).toThrow('unknown kind');
  });

  it('is refused or read as another when its bytes are damaged', () => {
    const harmed = anyTerms.chain((file) => damaged(encodeTerms(file)));
    fc.assert(
      fc.property(harmed, (bytes) => {
        expect(survives(() => decodeTerms(bytes))).toBe(true);
      }),
    );
  });
});

describe('a block', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        expect(decodeBlock(encodeBlock(block))).toEqual(block);
      }),
    );
  });

  it('is refused when it is cut, or something stands behind it', () => {
    const bytes = encodeBlock({ list: packList([1, 2, 40], [3, 4, 5]) });
    for (let end = 0; end < bytes.length; end++) {
      expect(() => decodeBlock(bytes.subarray(0, end))).toThrow(RangeError);
    }
    expect(() => decodeBlock(Uint8Array.of(...bytes, 0))).toThrow('after the list');
  });

  it('is refused or read as another when its bytes are damaged', () => {
    const harmed = anyBlock.chain((block) => damaged(encodeBlock(block)));
    fc.assert(
      fc.property(harmed, (bytes) => {
        expect(survives(() => decodeBlock(bytes))).toBe(true);
      }),
    );
  });
});

describe('a page of the sparse index', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        expect(decodePage(encodePage(page))).toEqual(page);
      }),
    );
  });

  it('is refused or read as another when its bytes are damaged', () => {
    const harmed = anyPage.chain((page) => damaged(encodePage(page)));
    fc.assert(
      fc.property(harmed, (bytes) => {
        expect(survives(() => decodePage(bytes))).toBe(true);
      }),
    );
  });
});
