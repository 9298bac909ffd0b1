import * as fc from 'fast-check';
import { hashOf } from './hash.ts';
import type { FileHash } from './ids.ts';
import { packList, type StoredList } from './lists.ts';

/** Names of files. */
export const anyHash: fc.Arbitrary<FileHash> = fc
  .uint8Array({ maxLength: 8 })
  .map((bytes) => hashOf(bytes));

/** Rising ordinals, some of them in runs, all below `stories`. */
export function anyOrdinals(stories: number): fc.Arbitrary<number[]> {
  const run = fc.tuple(fc.nat(stories - 1), fc.integer({ min: 1, max: 40 }));
  return fc.array(run, { maxLength: 30 }).map((runs) => {
    const ordinals = runs.flatMap(([from, length]) =>
      Array.from({ length: Math.min(length, stories - from) }, (_, i) => from + i),
    );
    return [...new Set(ordinals)].sort((a, b) => a - b);
  });
}

/** Lists with or without a payload. */
export function anyList(stories: number): fc.Arbitrary<StoredList> {
  return fc
    .tuple(anyOrdinals(stories), fc.boolean(), fc.nat(65_535))
    .map(([ordinals, carries, seed]) =>
      packList(ordinals, carries ? ordinals.map((n) => (n * seed) % 65_536) : []),
    );
}

/** Sorted texts as keys are, each once; some share beginnings, some are not of letters. */
export const anyKeys: fc.Arbitrary<string[]> = fc
  .array(fc.tuple(fc.constantFrom('w', 'we', 'p/', '~'), fc.string({ unit: 'binary' })), {
    maxLength: 40,
  })
  .map((parts) => [...new Set(parts.map((part) => part.join('')))].sort());

/** A file's bytes with some cut off, changed or put behind. */
export function damaged(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat(Math.max(0, bytes.length - 1));
  return fc.oneof(
    at.map((end) => bytes.slice(0, end)),
    fc.tuple(at, fc.integer({ min: 1, max: 255 })).map(([place, bits]) => {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ bits;
      return changed;
    }),
    fc.uint8Array({ minLength: 1, maxLength: 9 }).map((more) => Uint8Array.of(...bytes, ...more)),
    fc.uint8Array({ maxLength: 200 }),
  );
}

/** What a decoder may answer for bytes that are not what they should be: nothing but an error. */
function isRefusal(error: unknown): boolean {
  return error instanceof RangeError || error instanceof TypeError || isZodError(error);
}

function isZodError(error: unknown): boolean {
  return error instanceof Error && error.name.includes('Zod');
}

/**
 * Whether a decoder reads damaged bytes as something else or refuses them, and does neither run on
 * nor break in any other way.
 */
export function survives(decode: () => unknown): boolean {
  try {
    decode();
    return true;
  } catch (error) {
    return isRefusal(error);
  }
}
