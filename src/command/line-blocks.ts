import { createReadStream } from 'node:fs';
import { decode, MOST_BYTES } from './text-file.ts';

const NEW_LINE = 0x0a;
const BLOCK_BYTES = 4 * 1024 * 1024;

/** Some whole lines of a file; `firstLine` counts from 1. */
export interface LineBlock {
  readonly firstLine: number;
  readonly text: string;
  /** Lines that are not in the text, where an empty one stands for each. */
  readonly unusable: readonly { readonly line: number; readonly reason: string }[];
}

/** One line's text, or why it can't be used. */
function textOf(line: Uint8Array): { readonly text: string } | { readonly reason: string } {
  if (line.length > MOST_BYTES) return { reason: 'this line is longer than 32 MiB' };
  const text = decode(line);
  return text === undefined ? { reason: 'this line is not text in UTF-8' } : { text };
}

function blockOf(lines: readonly Uint8Array[], firstLine: number): LineBlock {
  const unusable: { line: number; reason: string }[] = [];
  const texts = lines.map((bytes, position) => {
    const read = textOf(bytes);
    if ('text' in read) return read.text;
    unusable.push({ line: firstLine + position, reason: read.reason });
    return '';
  });
  return { firstLine, text: texts.join('\n'), unusable };
}

/** Collects the bytes of a line; past the limit only its length matters, so no more are kept. */
class LineBuffer {
  #parts: Uint8Array[] = [];
  #length = 0;

  add(part: Uint8Array): void {
    if (this.#length <= MOST_BYTES) {
      this.#parts.push(part);
      this.#length += part.length;
    }
  }

  take(): Uint8Array {
    const [only] = this.#parts;
    const line = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    return line;
  }

  get length(): number {
    return this.#length;
  }
}

/**
 * Reads a file of lines in blocks of some MiB, so that its size does not matter.
 *
 * @throws the system's error when the file can't be read
 */
export async function* lineBlocks(absolute: string): AsyncGenerator<LineBlock> {
  let lines: Uint8Array[] = [];
  let firstLine = 1;
  let bytes = 0;
  const rest = new LineBuffer();
  for await (const chunk of createReadStream(absolute, { highWaterMark: 1024 * 1024 })) {
    const part = chunk as Buffer;
    let start = 0;
    for (let end = part.indexOf(NEW_LINE); end >= 0; end = part.indexOf(NEW_LINE, start)) {
      rest.add(part.subarray(start, end));
      bytes += rest.length;
      lines.push(rest.take());
      start = end + 1;
    }
    rest.add(part.subarray(start));
    if (bytes < BLOCK_BYTES) continue;
    yield blockOf(lines, firstLine);
    firstLine += lines.length;
    lines = [];
    bytes = 0;
  }
  lines.push(rest.take());
  yield blockOf(lines, firstLine);
}
