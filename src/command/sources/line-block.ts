import { hash } from 'node:crypto';
import { readSync } from 'node:fs';
import { decode, MOST_BYTES } from '../text-file.ts';

const NEW_LINE = 0x0a;

/** A file of lines is read in blocks: block `n` holds the lines that start in its `n`th MiB. */
const BLOCK_BYTES = 1024 * 1024;

/** Whether a file is one of lines. */
export function isLines(path: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(path);
}

/** The hash by which a block is known again. */
export function hashOfBlock(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex').slice(0, 32);
}

/** How many blocks a file of this size has. */
export function blocksOf(size: number): number {
  return Math.max(1, Math.ceil(size / BLOCK_BYTES));
}

/** Some whole lines of a file. */
export interface LineBlock {
  readonly text: string;
  /** How many lines it holds. */
  readonly lines: number;
  /** Lines that are not in the text, where an empty one stands for each; counted from 1. */
  readonly unusable: readonly { readonly line: number; readonly reason: string }[];
}

function readAt(descriptor: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const taken = readSync(descriptor, bytes, filled, length - filled, from + filled);
    if (taken === 0) break;
    filled += taken;
  }
  return bytes.subarray(0, filled);
}

/** From the first line that starts in the block, to the end of the last one that does. */
export function blockBytes(descriptor: number, block: number): Buffer {
  const from = block * BLOCK_BYTES;
  const lead = block === 0 ? 0 : 1;
  const bytes = readAt(descriptor, from - lead, BLOCK_BYTES + lead);
  const start = block === 0 ? 0 : bytes.indexOf(NEW_LINE) + 1;
  if (block > 0 && (start === 0 || start >= bytes.length)) return bytes.subarray(0, 0);
  const own = bytes.subarray(start);
  if (bytes.length < BLOCK_BYTES + lead || own.at(-1) === NEW_LINE) return own;
  return Buffer.concat([own, ...restOfLine(descriptor, from + BLOCK_BYTES)]);
}

/** Past the limit only a line's length matters, so no more are read. */
function* restOfLine(descriptor: number, start: number): Generator<Buffer> {
  for (let at = start; at - start <= MOST_BYTES; at += BLOCK_BYTES) {
    const bytes = readAt(descriptor, at, BLOCK_BYTES);
    const end = bytes.indexOf(NEW_LINE);
    yield end < 0 ? bytes : bytes.subarray(0, end + 1);
    if (end >= 0 || bytes.length < BLOCK_BYTES) return;
  }
}

/** One line's text, or why it can't be used. */
function textOf(line: Uint8Array): { readonly text: string } | { readonly reason: string } {
  if (line.length > MOST_BYTES) return { reason: 'this line is longer than 32 MiB' };
  const text = decode(line);
  return text === undefined ? { reason: 'this line is not text in UTF-8' } : { text };
}

/** Takes the bytes of a block apart. */
export function linesOf(bytes: Buffer): LineBlock {
  const unusable: { line: number; reason: string }[] = [];
  const texts: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEW_LINE, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length : end + 1;
    const read = textOf(line);
    if ('reason' in read) unusable.push({ line: texts.length + 1, reason: read.reason });
    texts.push('text' in read ? read.text : '');
  }
  return { text: texts.join('\n'), lines: texts.length, unusable };
}
