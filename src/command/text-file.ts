import { readFile, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { inWords } from './failure.ts';

/** Most bytes of a file, or of a line of NDJSON, that is read. */
export const MOST_BYTES = 32 * 1024 * 1024;

const TOO_LARGE = 'is larger than 32 MiB; split it, or write it as NDJSON, a story a line';
const NOT_UTF8 = 'is not text in UTF-8; save it in that encoding';
export const EMPTY = 'the file is empty';

/** Reads in the background like its twin in node:fs/promises, in a third of the time. */
const readWhole = promisify(readFile);

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes in UTF-8, without a byte order mark; undefined when they are not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The whole text of a file, or why it can't be used. Never throws. */
export async function readText(
  absolute: string,
): Promise<{ readonly text: string } | { readonly reason: string }> {
  try {
    if (statSync(absolute).size > MOST_BYTES) return { reason: TOO_LARGE };
    const text = decode(await readWhole(absolute));
    if (text === undefined) return { reason: NOT_UTF8 };
    return text.trim() === '' ? { reason: EMPTY } : { text };
  } catch (error) {
    return { reason: `cannot be read: ${inWords(error)}` };
  }
}
