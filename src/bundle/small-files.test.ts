import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAddresses } from './decode-addresses.ts';
import { encodeAddresses } from './address-file.ts';
import { addressFingerprint } from './addresses.ts';
import { anyHash, damaged, survives } from './codecs.testing.ts';
import { ABSENT, decodeColumns, encodeColumns } from './columns.ts';
import { decodeDays, encodeDays, type DayCount } from './days.ts';
import {
  decodeCardsDirectory,
  decodeDetailsDirectory,
  encodeCardsDirectory,
  encodeDetailsDirectory,
  type Chunk,
} from './directories.ts';
import { storyId, type StoryId } from './ids.ts';

/** Reads damaged bytes of something many times over. */
function refusesDamage<T>(
  given: fc.Arbitrary<T>,
  encode: (value: T) => Uint8Array,
  decode: (bytes: Uint8Array, value: T) => unknown,
): void {
  const harmed = given.chain((value) => fc.tuple(fc.constant(value), damaged(encode(value))));
  fc.assert(
    fc.property(harmed, ([value, bytes]) => {
      expect(survives(() => decode(bytes, value))).toBe(true);
    }),
  );
}

describe('the days file', () => {
  const days: fc.Arbitrary<DayCount[]> = fc
    .uniqueArray(fc.integer({ min: -700_000, max: 2_900_000 }), { maxLength: 40 })
    .map((given) => given.sort((a, b) => a - b).map((day, i) => ({ day, stories: i + 1 })));

  it('comes back as it was written, whatever the years', () => {
    fc.assert(
      fc.property(days, (given) => {
        expect(decodeDays(encodeDays(given))).toEqual(given);
      }),
    );
  });

  it('is refused where a day has no story', () => {
    expect(() => decodeDays(encodeDays([{ day: 1, stories: 0 }]))).toThrow('without stories');
  });

  it('is refused or read as another when its bytes are damaged', () => {
    refusesDamage(days, encodeDays, decodeDays);
    expect.hasAssertions();
  });
});

describe('the directories of a segment', () => {
  const chunks = fc.array(fc.record({ n: fc.integer({ min: 1, max: 512 }), file: anyHash }), {
    minLength: 1,
    maxLength: 20,
  });
  const count = (list: readonly Chunk[]): number => list.reduce((sum, { n }) => sum + n, 0);

  it('come back as they were written', () => {
    fc.assert(
      fc.property(chunks, (given) => {
        expect(decodeDetailsDirectory(encodeDetailsDirectory(given), count(given))).toEqual(given);
        const lists = { cards: given, facets: given.toReversed() };
        expect(decodeCardsDirectory(encodeCardsDirectory(lists), count(given))).toEqual(lists);
      }),
    );
  });

  it('are refused when they are of another number of stories, or a file has none', () => {
    fc.assert(
      fc.property(chunks, (given) => {
        const bytes = encodeDetailsDirectory(given);
        expect(() => decodeDetailsDirectory(bytes, count(given) + 1)).toThrow('in place of');
      }),
    );
    const empty = encodeDetailsDirectory([
      { n: 0, file: fc.sample(anyHash, 1)[0] as Chunk['file'] },
    ]);
    expect(() => decodeDetailsDirectory(empty, 0)).toThrow('without stories');
  });

  it('are refused or read as others when their bytes are damaged', () => {
    refusesDamage(chunks, encodeDetailsDirectory, (bytes, given) =>
      decodeDetailsDirectory(bytes, count(given)),
    );
    expect.hasAssertions();
  });
});

describe('the addresses of a segment', () => {
  const id: fc.Arbitrary<StoryId> = fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.stringMatching(/^[a-zé0-9-]{1,20}$/))
    .map(([day, slug]) => storyId.parse(`2026/02/${String(day).padStart(2, '0')}/${slug}`));
  const given = fc.record({
    ids: fc.array(id, { maxLength: 20 }),
    aliases: fc.array(fc.tuple(id, id), { maxLength: 10 }).map((pairs) => new Map(pairs)),
  });
  const encode = ({ ids, aliases }: { ids: StoryId[]; aliases: Map<StoryId, StoryId> }) =>
    encodeAddresses(ids, aliases);

  it('come back as fingerprints, old ones as they were written, sorted', () => {
    fc.assert(
      fc.property(given, (addresses) => {
        const { ids, aliases } = addresses;
        const read = decodeAddresses(encode(addresses), ids.length);
        expect([...read.fingerprints]).toEqual(ids.map(addressFingerprint));
        expect(read.aliases).toEqual(aliases);
        expect([...read.aliases.keys()]).toEqual([...aliases.keys()].sort());
      }),
    );
  });

  it('are refused when they are of another number of stories', () => {
    expect(() => decodeAddresses(encodeAddresses([], new Map()), 1)).toThrow('of 1 stories');
  });

  it('are refused or read as others when their bytes are damaged', () => {
    refusesDamage(given, encode, (bytes, { ids }) => decodeAddresses(bytes, ids.length));
    expect.hasAssertions();
  });
});

describe('the columns of a segment', () => {
  const row = fc.tuple(
    fc.integer({ min: ABSENT, max: 2_000 }),
    fc.integer({ min: -1, max: 190 }),
    fc.nat(500),
  );
  const rows = fc.array(row, { maxLength: 30 });
  const columnsOf = (given: readonly (readonly [number, number, number])[]) => ({
    heat: given.map(([heat]) => heat),
    quality: given.map(([, quality]) => quality),
    articles: given.map(([, , articles]) => articles),
  });
  const encode = (given: readonly (readonly [number, number, number])[]) =>
    encodeColumns(columnsOf(given));

  it('come back as they were written, what is absent too', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { heat, quality, articles } = decodeColumns(encode(given), given.length);
        expect({ heat: [...heat], quality: [...quality], articles: [...articles] }).toEqual(
          columnsOf(given),
        );
      }),
    );
  });

  it('are refused when they are of another number of stories', () => {
    expect(() => decodeColumns(encode([[1, 2, 3]]), 2)).toThrow('of 2 stories');
    expect(() => encode([[-2, 0, 0]])).toThrow(RangeError);
  });

  it('are refused or read as others when their bytes are damaged', () => {
    refusesDamage(rows, encode, (bytes, given) => decodeColumns(bytes, given.length));
    expect.hasAssertions();
  });
});
