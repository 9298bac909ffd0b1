import { closeSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Numbers } from '../../ingest/assemble/columns.ts';

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

/** Reads a container; undefined when it is not there, not one, or damaged. Arrays are not copies. */
export function readContainer(path: string): Container | undefined {
  try {
    const file = readFileSync(path);
    const bytes = file.byteOffset % 8 === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
    if (bytes.readUInt32LE(0) !== MAGIC) return undefined;
    if (crc32(bytes.subarray(HEAD_START)) !== bytes.readUInt32LE(4)) return undefined;
    const end = HEAD_START + bytes.readUInt32LE(8);
    const head = JSON.parse(bytes.toString('utf8', HEAD_START, end)) as Head;
    const arrays = new Map<string, Numbers>();
    let at = end;
    for (const { name, kind, length } of head.arrays) {
      const Kind = KINDS[kind];
      if (!Kind) return undefined;
      const numbers = new Kind(bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length);
      arrays.set(name, numbers);
      at += padded(numbers.byteLength);
    }
    return { value: head.value, arrays };
  } catch {
    return undefined;
  }
}
