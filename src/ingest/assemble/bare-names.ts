import { fnv1aOfBytes, fnv1a } from '../../bundle/fnv.ts';
import type { StoryId } from '../../bundle/ids.ts';
import { startsOf } from './columns.ts';
import { Hasher } from './hash.ts';
import type { Skeletons } from './skeletons.ts';

const DAY = 86_400;

/** The UTC day of a time in seconds since 1970, in days since then. */
export function dayOf(seconds: number): number {
  return Math.floor(seconds / DAY);
}

/**
 * Addresses `yyyy/mm/dd/slug` of records, told by a day and the record whose slug it is. They are
 * compared and hashed as bytes: of an archive that grew, few are ever made as texts.
 */
export class BareNames {
  readonly #slugs: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #days = new Map<number, { readonly text: string; readonly hash: number }>();
  readonly #decoder = new TextDecoder();
  readonly #hasher = new Hasher();

  constructor({ slugs, slugBytes }: Pick<Skeletons, 'slugs' | 'slugBytes'>) {
    this.#slugs = slugs;
    this.#starts = startsOf(slugBytes);
  }

  text(day: number, record: number): StoryId {
    // A slug holds nothing that an address may not hold: see slugifyTitle.
    return (this.#day(day).text + this.#decoder.decode(this.slug(record))) as StoryId;
  }

  /** A record's slug in UTF-8. */
  slug(record: number): Uint8Array {
    return this.#slugs.subarray(this.#starts[record], this.#starts[record + 1]);
  }

  /** What the address is called with another slug. */
  withSlug(day: number, slug: string): StoryId {
    return (this.#day(day).text + slug) as StoryId;
  }

  /** Whether two records have the same slug. */
  sameSlug(a: number, b: number): boolean {
    if (a === b) return true;
    const [from, other] = [this.#starts[a] ?? 0, this.#starts[b] ?? 0];
    const length = (this.#starts[a + 1] ?? 0) - from;
    if (length !== (this.#starts[b + 1] ?? 0) - other) return false;
    const slugs = this.#slugs;
    for (let at = 0; at < length; at++) if (slugs[from + at] !== slugs[other + at]) return false;
    return true;
  }

  /** Writes 64 bits of the address as two words. */
  hashInto(day: number, record: number, words: Uint32Array, at: number): void {
    hashName(
      this.#hasher,
      day,
      this.#slugs,
      this.#starts[record] ?? 0,
      this.#starts[record + 1] ?? 0,
    );
    this.#hasher.into(words, at);
  }

  /** `fnv1a` of the address. */
  fnv(day: number, record: number): number {
    const [from, to] = [this.#starts[record] ?? 0, this.#starts[record + 1] ?? 0];
    return fnv1aOfBytes(this.#slugs, from, to, this.#day(day).hash);
  }

  #day(day: number): { readonly text: string; readonly hash: number } {
    const known = this.#days.get(day);
    if (known) return known;
    const date = new Date(day * DAY * 1000).toISOString().slice(0, 10).replaceAll('-', '/');
    const text = `${date}/`;
    const made = { text, hash: fnv1a(text) };
    this.#days.set(day, made);
    return made;
  }
}

/** Takes in a day and a part of some bytes, four at a time. */
export function hashName(
  hasher: Hasher,
  day: number,
  bytes: Uint8Array,
  from: number,
  to: number,
): void {
  hasher
    .start()
    .word(day)
    .word(to - from);
  let at = from;
  for (; at + 4 <= to; at += 4) {
    hasher.word(
      (bytes[at] ?? 0) |
        ((bytes[at + 1] ?? 0) << 8) |
        ((bytes[at + 2] ?? 0) << 16) |
        ((bytes[at + 3] ?? 0) << 24),
    );
  }
  for (; at < to; at++) hasher.word(bytes[at] ?? 0);
}
