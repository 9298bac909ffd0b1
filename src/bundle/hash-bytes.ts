import type { FileHash } from './ids.ts';
import type { VarintReader, VarintWriter } from './varint.ts';

/** Bytes of a file's name inside binary files. */
const BYTES = 8;

/** Writes the name of a file as 8 bytes. */
export function writeHash(writer: VarintWriter, hash: FileHash): void {
  const bytes = new Uint8Array(BYTES);
  for (let i = 0; i < BYTES; i++) bytes[i] = Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16);
  writer.append(bytes);
}

/** @throws RangeError at the end of the bytes */
export function readHash(reader: VarintReader): FileHash {
  let hex = '';
  for (const byte of reader.take(BYTES)) hex += byte.toString(16).padStart(2, '0');
  return hex as FileHash;
}
