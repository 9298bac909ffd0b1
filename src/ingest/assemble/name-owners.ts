import { hashName, type BareNames } from './bare-names.ts';
import { Hasher } from './hash.ts';

/** Who has a bare address, and by which day and slug. */
export interface Claim {
  readonly place: number;
  readonly day: number;
  readonly record: number;
}

/**
 * Which addresses are taken: those of articles, by the days and slugs of their records in an open
 * hash table with linear probing, and further ones as texts.
 */
export class NameOwners {
  readonly #names: BareNames;
  readonly #slots: Uint32Array;
  readonly #mask: number;
  readonly #days: Float64Array;
  readonly #records: Uint32Array;
  readonly #words: Uint32Array;
  readonly #given = new Set<string>();
  /** Two words for each of the further ones. */
  readonly given: number[] = [];
  readonly #hasher = new Hasher();
  readonly #encoder = new TextEncoder();

  /** @param most places are below it */
  constructor(names: BareNames, most: number) {
    this.#names = names;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 1.5)));
    this.#slots = new Uint32Array(size);
    this.#mask = size - 1;
    this.#days = new Float64Array(most);
    this.#records = new Uint32Array(most);
    this.#words = new Uint32Array(most);
  }

  /**
   * Takes a bare address where nobody has it.
   *
   * @param word the first of its hash, as `hashInto` writes it
   * @returns the place that has it; -1 where it was free
   */
  claim(word: number, claim: Claim): number {
    const slot = this.#slotOf(word, claim);
    const holder = (this.#slots[slot] ?? 0) - 1;
    if (holder < 0) this.#put(slot, word, claim);
    return holder;
  }

  /** Takes a bare address from whoever has it. */
  hand(word: number, claim: Claim): void {
    this.#put(this.#slotOf(word, claim), word, claim);
  }

  /** Whether an address is taken. */
  has(day: number, slug: string): boolean {
    if (this.#given.has(`${day}/${slug}`)) return true;
    const bytes = this.#encoder.encode(slug);
    const [word = 0] = this.#hashOf(day, bytes);
    for (let slot = word & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const place = (this.#slots[slot] ?? 0) - 1;
      if (place < 0) return false;
      if (this.#words[place] !== word || this.#days[place] !== day) continue;
      const own = this.#names.slug(this.#records[place] ?? 0);
      if (own.length === bytes.length && own.every((byte, at) => byte === bytes[at])) return true;
    }
  }

  /** Takes an address for good. */
  give(day: number, slug: string): void {
    this.#given.add(`${day}/${slug}`);
    this.given.push(...this.#hashOf(day, this.#encoder.encode(slug)));
  }

  #hashOf(day: number, slug: Uint8Array): Uint32Array {
    const words = new Uint32Array(2);
    hashName(this.#hasher, day, slug, 0, slug.length);
    this.#hasher.into(words, 0);
    return words;
  }

  #put(slot: number, word: number, { place, day, record }: Claim): void {
    this.#slots[slot] = place + 1;
    this.#days[place] = day;
    this.#records[place] = record;
    this.#words[place] = word;
  }

  /** Where an address stands, or would stand. */
  #slotOf(word: number, { day, record }: Claim): number {
    for (let slot = word & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const place = (this.#slots[slot] ?? 0) - 1;
      if (place < 0) return slot;
      if (this.#words[place] !== word || this.#days[place] !== day) continue;
      if (this.#names.sameSlug(this.#records[place] ?? 0, record)) return slot;
    }
  }
}
