import { stirred } from '../encode/cuts.ts';

const [C1, C2, C3] = [0x239b961b, 0xab0e9789, 0x38b34ae5];

/**
 * Takes in whole numbers and texts one after another, and gives 64 bits for all of them: the first
 * two lanes of MurmurHash3 for x86 (Appleby), over words of 32 bits. Among ten million texts, two
 * share their 64 bits by chance once in 370,000 archives; who wants two articles taken for one need
 * not look for a collision, as giving them one address does it.
 */
export class Hasher {
  #one = 0;
  #two = 0;
  #words = 0;

  start(): this {
    this.#one = 0x9747b28c;
    this.#two = 0x5f3a1d27;
    this.#words = 0;
    return this;
  }

  /** Takes in the low 32 bits of a number. */
  word(value: number): this {
    const first = Math.imul(value, C1);
    const second = Math.imul(value, C3);
    const one = this.#one ^ Math.imul((first << 15) | (first >>> 17), C2);
    this.#one = (Math.imul(((one << 19) | (one >>> 13)) + this.#two, 5) + 0x561ccd1b) | 0;
    const two = this.#two ^ Math.imul((second << 16) | (second >>> 16), C1);
    this.#two = (Math.imul(((two << 17) | (two >>> 15)) + this.#one, 5) + 0x0bcaa747) | 0;
    this.#words++;
    return this;
  }

  /** Takes in a whole number of up to 53 bits, or a negative one. */
  number(value: number): this {
    return this.word(value).word(Math.floor(value / 2 ** 32));
  }

  /** Takes in a text and its length, so that "a", "bc" and "ab", "c" differ. */
  text(text: string): this {
    const { length } = text;
    let [one, two] = [this.#one, this.#two];
    // The same as `word` for two units at a time, in local variables: texts are most of the work.
    for (let at = 0; at < length; at += 2) {
      const value =
        at + 1 < length
          ? text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)
          : text.charCodeAt(at);
      const first = Math.imul(value, C1);
      const second = Math.imul(value, C3);
      one ^= Math.imul((first << 15) | (first >>> 17), C2);
      one = (Math.imul(((one << 19) | (one >>> 13)) + two, 5) + 0x561ccd1b) | 0;
      two ^= Math.imul((second << 16) | (second >>> 16), C1);
      two = (Math.imul(((two << 17) | (two >>> 15)) + one, 5) + 0x0bcaa747) | 0;
    }
    this.#one = one;
    this.#two = two;
    this.#words += (length + 1) >>> 1;
    return this.word(length);
  }

  /** Writes the 64 bits as two words. */
  into(words: Uint32Array, at: number): void {
    let one = (this.#one ^ this.#words) + (this.#two ^ this.#words);
    let two = (this.#two ^ this.#words) + one;
    one = stirred(one);
    two = stirred(two);
    one += two;
    words[at] = one;
    words[at + 1] = two + one;
  }
}

const hasher = new Hasher();

/** Writes 64 bits of a text as two words. */
export function hashText(text: string, words: Uint32Array, at: number): void {
  hasher.start().text(text).into(words, at);
}

/** 64 bits of a text as a number of hexadecimal digits: 16. */
export function hashInHex(words: Uint32Array, place: number): string {
  const digits = (word: number): string => word.toString(16).padStart(8, '0');
  return digits(words[2 * place] ?? 0) + digits(words[2 * place + 1] ?? 0);
}

/** The order of the `a`th and the `b`th of some hashes, two words each. */
export function compareHashes(words: Uint32Array, a: number, b: number): number {
  return (
    (words[2 * a] ?? 0) - (words[2 * b] ?? 0) || (words[2 * a + 1] ?? 0) - (words[2 * b + 1] ?? 0)
  );
}
