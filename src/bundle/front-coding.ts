import { compareKeys } from './keys.ts';
import type { VarintReader, VarintWriter } from './varint.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A text in UTF-8, in room that is used again for the next. */
class TextBytes {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(64);
  length = 0;

  set(text: string): void {
    const most = 3 * text.length;
    if (most > this.bytes.length) this.bytes = new Uint8Array(2 * most);
    this.length = text.length;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      // Nearly all texts are ASCII, which is its own UTF-8.
      if (unit > 0x7f) {
        this.length = encoder.encodeInto(text, this.bytes).written;
        return;
      }
      this.bytes[at] = unit;
    }
  }
}

/** Writes sorted texts, each as what it shares with the one before, in bytes of UTF-8, and the rest. */
export class FrontCoder {
  readonly #writer: VarintWriter;
  #own = new TextBytes();
  #previous = new TextBytes();

  constructor(writer: VarintWriter) {
    this.#writer = writer;
  }

  write(text: string): void {
    const [own, previous] = [this.#previous, this.#own];
    own.set(text);
    const most = Math.min(own.length, previous.length);
    let shared = 0;
    while (shared < most && own.bytes[shared] === previous.bytes[shared]) shared++;
    this.#writer.write(shared);
    this.#writer.write(own.length - shared);
    this.#writer.append(own.bytes.subarray(shared, own.length));
    this.#own = own;
    this.#previous = previous;
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
