import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a } from '../../bundle/fnv.ts';
import { BareNames } from './bare-names.ts';
import { NameOwners } from './name-owners.ts';
import { slugifyTitle } from './slug.ts';

const slug = fc
  .oneof(
    fc.constantFrom('story', 'story-1', 'stor', 'ça va', 'Ελλάδα', '日本語の題'),
    fc.string({ unit: 'grapheme', maxLength: 90 }),
  )
  .map(slugifyTitle);
const day = fc.constantFrom(-1, 0, 18_000, 18_001);
const records = fc.array(fc.record({ slug, day }), { minLength: 1, maxLength: 12 });
const ID = /^(.+\/)([^/]+)$/;

function namesOf(slugs: readonly string[]): BareNames {
  const bytes = slugs.map((text) => new TextEncoder().encode(text));
  return new BareNames({
    slugs: Uint8Array.from(bytes.flatMap((own) => [...own])),
    slugBytes: Uint8Array.from(bytes, (own) => own.length),
  });
}

describe('addresses by day and record', () => {
  it('are compared and hashed as their texts are', () => {
    fc.assert(
      fc.property(records, (list) => {
        const names = namesOf(list.map((record) => record.slug));
        const words = new Uint32Array(2 * list.length);
        const texts = list.map((record, at) => names.text(record.day, at));
        list.forEach((record, at) => {
          names.hashInto(record.day, at, words, 2 * at);
          expect(ID.exec(texts[at] ?? '')?.[2]).toBe(record.slug);
          expect(names.fnv(record.day, at)).toBe(fnv1a(texts[at] ?? ''));
        });
        list.forEach((one, a) =>
          list.forEach((other, b) => {
            expect(names.sameSlug(a, b)).toBe(one.slug === other.slug);
            const sameHash = [0, 1].every((n) => words[2 * a + n] === words[2 * b + n]);
            expect(sameHash).toBe(texts[a] === texts[b]);
          }),
        );
      }),
    );
  });

  it('are taken once, also where their hashes are the same', () => {
    fc.assert(
      fc.property(records, fc.boolean(), (list, clash) => {
        const names = namesOf(list.map((record) => record.slug));
        const owners = new NameOwners(names, list.length);
        const taken = new Map<string, number>();
        const words = new Uint32Array(2);
        list.forEach((record, place) => {
          names.hashInto(record.day, place, words, 0);
          const id = names.text(record.day, place);
          const word = clash ? 7 : (words[0] ?? 0);
          const claim = { place, day: record.day, record: place };
          const has = clash ? taken.has(id) : owners.has(record.day, record.slug);
          expect(has).toBe(taken.has(id));
          expect(owners.claim(word, claim)).toBe(taken.get(id) ?? -1);
          if (!taken.has(id)) taken.set(id, place);
          else if (place % 2 === 0) {
            owners.hand(word, claim);
            taken.set(id, place);
          }
        });
        owners.give(3, 'given');
        expect([owners.has(3, 'given'), owners.has(3, 'giv'), owners.has(4, 'given')]).toEqual([
          true,
          false,
          false,
        ]);
      }),
    );
  });
});
