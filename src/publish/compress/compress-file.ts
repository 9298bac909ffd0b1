import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { makeFolder } from '../../command/writing/put-file.ts';

/** A file to be compressed, and the path to which `.br` and `.gz` are added for what comes of it. */
export interface Compression {
  readonly from: string;
  readonly to: string;
  /** As small as can be, whatever time that takes; else quickly. */
  readonly best: boolean;
}

/** Smaller files come in one packet in any case. */
const LEAST_BYTES = 1024;
/** What compressing has to save, at least, to be worth a file. */
const MOST_SHARE = 0.9;

/** Brotli's window needs not be larger than what is compressed, and takes its time to make. */
function windowOf(bytes: number): number {
  const bits = Math.ceil(Math.log2(bytes + 16));
  return Math.min(Math.max(bits, constants.BROTLI_MIN_WINDOW_BITS), 22);
}

function brotli(content: Uint8Array, binary: boolean): Uint8Array {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: binary
        ? constants.BROTLI_MODE_GENERIC
        : constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: windowOf(content.length),
    },
  });
}

/**
 * Writes `.gz` of a file and, where it is to be as small as can be, `.br`: those that are a tenth
 * smaller than the file. Brotli that is as quick as gzip makes files of some KB only 2 % smaller than
 * that does, which is not worth as many files again.
 *
 * @returns the paths of what it wrote
 */
export function compressFile({ from, to, best }: Compression): string[] {
  if (statSync(from).size <= LEAST_BYTES) return [];
  const content = readFileSync(from);
  const made = [
    { path: `${to}.gz`, bytes: gzipSync(content, { level: 9 }) },
    ...(best ? [{ path: `${to}.br`, bytes: brotli(content, from.endsWith('.bin')) }] : []),
  ].filter(({ bytes }) => bytes.length <= content.length * MOST_SHARE);
  for (const { path, bytes } of made) {
    makeFolder(dirname(path));
    writeFileSync(path, bytes);
  }
  return made.map(({ path }) => path);
}
