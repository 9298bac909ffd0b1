import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { sizeOf } from '../placing/put-link.ts';

/** Of gzip (RFC 1952): how it begins, and the size of what was compressed, modulo 2^32, at its end. */
const GZIP_ID = 0x8b1f;
const SIZE_BYTES = 4;
/** Its head and its end. */
const LEAST_GZIP = 18;

function gzipHolds(path: string, bytes: number): boolean {
  const size = sizeOf(path) ?? 0;
  if (size < LEAST_GZIP) return false;
  const ends = Buffer.alloc(2 + SIZE_BYTES);
  const file = openSync(path, 'r');
  try {
    readSync(file, ends, 0, 2, 0);
    readSync(file, ends, 2, SIZE_BYTES, size - SIZE_BYTES);
  } finally {
    closeSync(file);
  }
  return ends.readUInt16LE(0) === GZIP_ID && ends.readUInt32LE(2) === bytes % 2 ** 32;
}

function brotliHolds(path: string, bytes: number): boolean {
  try {
    return brotliDecompressSync(readFileSync(path), { maxOutputLength: bytes }).length === bytes;
  } catch {
    return false;
  }
}

/**
 * Whether a compressed file is there and still gives as many bytes as what it stands beside has: a disk
 * that lost its power may have cut or emptied it, and hosts would send it for ever.
 *
 * @param path ends with `.br` or `.gz`
 * @param bytes size of what was compressed
 */
export function isStillWhole(path: string, bytes: number): boolean {
  return path.endsWith('.gz')
    ? gzipHolds(path, bytes)
    : sizeOf(path) !== undefined && brotliHolds(path, bytes);
}
