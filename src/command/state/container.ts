import { isAscii } from 'node:buffer';
import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { roomFor, type Numbers } from '../../ingest/assemble/columns.ts';

/** A value as JSON, and arrays of numbers by name: what a state's file holds. */
export interface Container {
  readonly value: unknown;
  readonly arrays: ReadonlyMap<string, Numbers>;
}

const MAGIC = 0x42_53_53_54;
const KINDS = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array] as const;
/** Magic, checksum of all that follows, length of the head. */
const HEAD_START = 12;

interface Head {
  readonly value: unknown;
  readonly arrays: readonly {
    readonly name: string;
    readonly kind: number;
    readonly length: number;
  }[];
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function bytesOf(numbers: Numbers): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function write(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    at += writeSync(descriptor, bytes, at, Math.min(bytes.length - at, 2 ** 30));
  }
}

/** Writes a container under its name when it is whole. @throws the system's error */
export function writeContainer(path: string, { value, arrays }: Container): void {
  const entries = [...arrays].map(([name, numbers]) => ({
    name,
    kind: KINDS.findIndex((Kind) => numbers instanceof Kind),
    length: numbers.length,
  }));
  const text = Buffer.from(JSON.stringify({ value, arrays: entries } satisfies Head));
  const head = Buffer.alloc(padded(HEAD_START + text.length) - HEAD_START, ' ');
  text.copy(head);
  const parts = [head, ...[...arrays.values()].map(bytesOf)];
  const padding = new Uint8Array(8);
  const part = `${path}.part`;
  const descriptor = openSync(part, 'w');
  try {
    write(descriptor, new Uint8Array(HEAD_START));
    let check = 0;
    for (const bytes of parts) {
      const gap = padding.subarray(
        0,
        padded(bytes.length + (bytes === head ? HEAD_START : 0)) -
          bytes.length -
          (bytes === head ? HEAD_START : 0),
      );
      for (const piece of [bytes, gap]) {
        write(descriptor, piece);
        check = crc32(piece, check);
      }
    }
    const start = Buffer.alloc(HEAD_START);
    start.writeUInt32LE(MAGIC, 0);
    start.writeUInt32LE(check, 4);
    start.writeUInt32LE(head.length, 8);
    writeSync(descriptor, start, 0, HEAD_START, 0);
  } finally {
    closeSync(descriptor);
  }
  renameSync(part, path);
}

/** Fills bytes from a file. @returns how many there were */
function fill(descriptor: number, bytes: Uint8Array): number {
  let filled = 0;
  while (filled < bytes.length) {
    const wanted = Math.min(bytes.length - filled, 2 ** 30);
    const taken = readSync(descriptor, bytes, filled, wanted, null);
    if (taken === 0) break;
    filled += taken;
  }
  return filled;
}

/** Reads what `writeContainer` wrote; undefined for anything else. */
function readFrom(descriptor: number): Container | undefined {
  const start = Buffer.alloc(HEAD_START);
  if (fill(descriptor, start) < HEAD_START || start.readUInt32LE(0) !== MAGIC) return undefined;
  const bytes = Buffer.alloc(start.readUInt32LE(8));
  if (fill(descriptor, bytes) < bytes.length) return undefined;
  let check = crc32(bytes);
  // The same text, and faster, where it is plain.
  const text = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  const { value, arrays: entries } = JSON.parse(text) as Head;
  const arrays = new Map<string, Numbers>();
  for (const { name, kind, length } of entries) {
    const Kind = KINDS[kind];
    if (!Kind) return undefined;
    const roomy = new Kind(roomFor(length));
    const numbers = roomy.subarray(0, length);
    const stored = new Uint8Array(roomy.buffer, 0, padded(numbers.byteLength));
    if (fill(descriptor, stored) < stored.length) return undefined;
    check = crc32(stored, check);
    arrays.set(name, numbers);
  }
  return check === start.readUInt32LE(4) ? { value, arrays } : undefined;
}

/**
 * Reads a container; undefined when it is not there, not one, or damaged. Each array stands at the
 * start of a buffer with room behind it, see `Column.adopt`.
 */
export function readContainer(path: string): Container | undefined {
  try {
    const descriptor = openSync(path, 'r');
    try {
      return readFrom(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
