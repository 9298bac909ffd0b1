import { hash } from 'node:crypto';
import { readSync } from 'node:fs';
import { MOST_BYTES } from '../../ingest/sources/text-file.ts';

const NEW_LINE = 0x0a;

/** A file of lines is read in blocks: block `n` holds the lines that start in its `n`th MiB. */
const BLOCK_BYTES = 1024 * 1024;

/** The hash by which a block is known again. */
export function hashOfBlock(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex').slice(0, 32);
}

/** How many blocks a file of this size has. */
export function blocksOf(size: number): number {
  return Math.max(1, Math.ceil(size / BLOCK_BYTES));
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
