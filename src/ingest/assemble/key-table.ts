/** Gives each of many hashes of 64 bits a number from 0: an open hash table with linear probing. */
export class KeyTable {
  readonly #slots: Uint32Array;
  readonly #mask: number;
  readonly #hashes: Uint32Array;
  #count = 0;

  /** @param most how many hashes may be added */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 1.4)));
    this.#slots = new Uint32Array(size);
    this.#mask = size - 1;
    this.#hashes = new Uint32Array(2 * most);
  }

  get count(): number {
    return this.#count;
  }

  /** The numbers of some hashes, two words each, in their order: new ones are given the next. */
  addAll(hashes: Uint32Array): Uint32Array {
    const [slots, mask, known] = [this.#slots, this.#mask, this.#hashes];
    const numbers = new Uint32Array(hashes.length / 2);
    let count = this.#count;
    for (let at = 0; at < numbers.length; at++) {
      const high = hashes[2 * at] ?? 0;
      const low = hashes[2 * at + 1] ?? 0;
      let slot = (low ^ high) & mask;
      let number = (slots[slot] ?? 0) - 1;
      while (number >= 0 && (known[2 * number] !== high || known[2 * number + 1] !== low)) {
        slot = (slot + 1) & mask;
        number = (slots[slot] ?? 0) - 1;
      }
      if (number < 0) {
        number = count++;
        known[2 * number] = high;
        known[2 * number + 1] = low;
        slots[slot] = count;
      }
      numbers[at] = number;
    }
    this.#count = count;
    return numbers;
  }
}
