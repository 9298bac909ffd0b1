import { compareKeys } from './keys.ts';
import type { VarintReader, VarintWriter } from './varint.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Writes sorted texts, each as what it shares with the one before, in bytes of UTF-8, and the rest. */
export class FrontCoder {
  readonly #writer: VarintWriter;
  #previous: Uint8Array = new Uint8Array();

  constructor(writer: VarintWriter) {
    this.#writer = writer;
  }

  write(text: string): void {
    const bytes = encoder.encode(text);
    const most = Math.min(bytes.length, this.#previous.length);
    let shared = 0;
    while (shared < most && bytes[shared] === this.#previous[shared]) shared++;
    this.#writer.write(shared);
    this.#writer.write(bytes.length - shared);
    this.#writer.append(bytes.subarray(shared));
    this.#previous = bytes;
  }
}

/** Reads what a FrontCoder wrote. */
export class FrontDecoder {
  readonly #reader: VarintReader;
  #bytes: Uint8Array = new Uint8Array();
  #text: string | undefined;

  constructor(reader: VarintReader) {
    this.#reader = reader;
  }

  /** @throws RangeError or TypeError when the bytes are cut, no UTF-8, or the texts do not rise */
  read(): string {
    const shared = this.#reader.read();
    const rest = this.#reader.take(this.#reader.read());
    if (shared > this.#bytes.length) throw new RangeError('a text shares more than there was');
    const bytes = new Uint8Array(shared + rest.length);
    bytes.set(this.#bytes.subarray(0, shared));
    bytes.set(rest, shared);
    const text = decoder.decode(bytes);
    if (this.#text !== undefined && compareKeys(this.#text, text) >= 0) {
      throw new RangeError(`${text} out of order`);
    }
    this.#bytes = bytes;
    this.#text = text;
    return text;
  }
}
