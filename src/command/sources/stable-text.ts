import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { MOST_BYTES, TOO_LARGE, wholeText } from '../../ingest/sources/text-file.ts';
import { inWords } from '../failure.ts';

const RESTLESS = 'changes while it is read; run the command again when it is whole';

const ATTEMPTS = 5;

/** The text of a file and how it stood then, or why it can't be used. */
export interface StableText {
  readonly text?: string;
  readonly reason?: string;
  /** Absent where nothing could be opened. */
  readonly stats?: Stats;
}

/** Room for the bytes of one file after another: most are small, and their text is a copy. */
const room = Buffer.allocUnsafe(64 * 1024);

/** The bytes of a file, good until the next is read. */
function readWhole(descriptor: number, size: number): Buffer {
  const bytes = size < room.length ? room : Buffer.allocUnsafe(size + 1);
  let filled = 0;
  while (filled <= size) {
    const taken = readSync(descriptor, bytes, filled, size + 1 - filled, filled);
    if (taken === 0) break;
    filled += taken;
  }
  return bytes.subarray(0, filled);
}

/** One attempt; nothing when the file changed meanwhile. */
function attempt(absolute: string): StableText | undefined {
  const descriptor = openSync(absolute, 'r');
  try {
    const stats = fstatSync(descriptor);
    if (stats.size > MOST_BYTES) return { reason: TOO_LARGE, stats };
    const bytes = readWhole(descriptor, stats.size);
    const after = fstatSync(descriptor);
    if (bytes.length !== stats.size || after.mtimeMs !== stats.mtimeMs) return undefined;
    return { ...wholeText(absolute, bytes), stats };
  } finally {
    closeSync(descriptor);
  }
}

/** The whole text of a file as it stood at one moment, or why it can't be used. Never throws. */
export function readStable(absolute: string): StableText {
  try {
    for (let tries = 0; tries < ATTEMPTS; tries++) {
      const read = attempt(absolute);
      if (read) return read;
    }
    return { reason: RESTLESS };
  } catch (error) {
    return { reason: `cannot be read: ${inWords(error)}` };
  }
}
