/** So few bytes are copied one by one in less time than it takes to begin copying. */
const SHORT = 24;

/** Writes unsigned integers of up to 53 bits as LEB128 (DWARF 5, 7.6): 7 bits a byte, low first. */
export class VarintWriter {
  // So short, it costs next to nothing to make.
  #bytes = new Uint8Array(64);
  #length = 0;

  /** @throws RangeError when `value` is not a whole number from 0 to 2^53 - 1 */
  write(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a varint: ${value}`);
    this.#reserve(8);
    if (value < 0x80) {
      this.#bytes[this.#length++] = value;
      return;
    }
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  append(bytes: Uint8Array): void {
    this.#take(bytes, bytes.length);
  }

  /** How many bytes another writer holds, and these. */
  writeAll(other: VarintWriter): void {
    this.write(other.#length);
    this.#take(other.#bytes, other.#length);
  }

  get length(): number {
    return this.#length;
  }

  /** Forgets what was written, so that many short things need one writer. */
  clear(): void {
    this.#length = 0;
  }

  /** What was written so far, without a copy: good until more is written. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** A copy of what was written so far. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #take(bytes: Uint8Array, length: number): void {
    this.#reserve(length);
    if (length > SHORT) {
      this.#bytes.set(length < bytes.length ? bytes.subarray(0, length) : bytes, this.#length);
      this.#length += length;
    } else for (let at = 0; at < length; at++) this.#bytes[this.#length++] = bytes[at] as number;
  }

  #reserve(more: number): void {
    const wanted = this.#length + more;
    if (wanted <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a VarintWriter wrote. Every method throws RangeError at the end of the bytes. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(): number {
    let value = 0;
    let scale = 1;
    for (let taken = 0; taken < 8; taken++) {
      const byte = this.#bytes[this.#position++];
      if (byte === undefined) throw new RangeError('the bytes end inside a number');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) {
        if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('a number of more than 53 bits');
        return value;
      }
      scale *= 0x80;
    }
    throw new RangeError('a number of more than 8 bytes');
  }

  take(length: number): Uint8Array {
    const end = this.#position + length;
    if (end > this.#bytes.length) throw new RangeError('the bytes end inside a block');
    const block = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return block;
  }

  get done(): boolean {
    return this.#position >= this.#bytes.length;
  }
}

/** Maps signed to unsigned, small to small: 0, -1, 1, -2 ... to 0, 1, 2, 3 (Protocol Buffers). */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

export function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
