import { closeSync, existsSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Place } from '../../ingest/assemble/skeleton-writer.ts';

/** A place in the spools is the number of the spool times this, plus the byte in it. */
const SPOOL_SPAN = 2 ** 36;
const BUFFER_BYTES = 1024 * 1024;
/** What a UTF-16 unit takes in UTF-8 at most. */
const MOST_BYTES_A_UNIT = 3;

/** What stands in a spool is not what was put there. */
export class SpoolDamage extends Error {
  // Threads hand errors over as words and a name: by that it is known again.
  override readonly name = 'SpoolDamage';
}

export function spoolOf(place: number): number {
  return Math.floor(place / SPOOL_SPAN);
}

/** The same place in a spool of another number. */
export function moveSpool(place: number, number: number): number {
  return place + (number - spoolOf(place)) * SPOOL_SPAN;
}

/** A file to which the texts of records are added. */
export class SpoolWriter {
  readonly #descriptor: number;
  readonly #start: number;
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #held = 0;
  #written = 0;

  /** @param number of the spool; its file is made anew */
  constructor(path: string, number: number) {
    this.#descriptor = openSync(path, 'w');
    this.#start = number * SPOOL_SPAN;
  }

  readonly put = (text: string): Place => {
    const most = MOST_BYTES_A_UNIT * text.length;
    if (most > BUFFER_BYTES) return this.putBytes(Buffer.from(text));
    if (this.#held + most > BUFFER_BYTES) this.flush();
    const place = this.#start + this.#written + this.#held;
    const bytes = this.#buffer.write(text, this.#held);
    const check = crc32(this.#buffer.subarray(this.#held, this.#held + bytes));
    this.#held += bytes;
    return { place, bytes, check };
  };

  putBytes(bytes: Buffer): Place {
    const place = this.#start + this.#written + this.#held;
    if (this.#held + bytes.length > BUFFER_BYTES) this.flush();
    if (bytes.length > BUFFER_BYTES) this.#write(bytes);
    else this.#held += bytes.copy(this.#buffer, this.#held);
    return { place, bytes: bytes.length, check: crc32(bytes) };
  }

  flush(): void {
    const held = this.#buffer.subarray(0, this.#held);
    this.#held = 0;
    this.#write(held);
  }

  close(): void {
    this.flush();
    closeSync(this.#descriptor);
  }

  #write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.#descriptor, bytes, at);
    this.#written += bytes.length;
  }
}

/** Where some records' texts are. */
export interface SpoolPlaces {
  readonly place: Float64Array;
  readonly bytes: Uint32Array;
  readonly check: Uint32Array;
}

/** Records this near to each other are read at once. */
const NEAR = 64 * 1024;
const MOST_AT_ONCE = 4 * 1024 * 1024;

/** Reads texts back. */
export class SpoolReader {
  readonly #paths: readonly string[];
  readonly #descriptors = new Map<number, number>();

  /** @param paths of the spools, by number */
  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  /**
   * Reads records in the order of their places.
   *
   * @param take is given the position of each record in `places`, and its bytes, which it may keep
   * @throws SpoolDamage when they are not what was put there
   */
  read(places: SpoolPlaces, take: (record: number, bytes: Buffer) => void): void {
    const { place, bytes, check } = places;
    const order = Uint32Array.from(place, (_, record) => record).sort(
      (a, b) => (place[a] ?? 0) - (place[b] ?? 0),
    );
    const endOf = (record: number): number => (place[record] ?? 0) + (bytes[record] ?? 0);
    for (let first = 0; first < order.length;) {
      const start = place[order[first] ?? 0] ?? 0;
      let [next, end] = [first + 1, endOf(order[first] ?? 0)];
      for (; next < order.length; next++) {
        const record = order[next] ?? 0;
        if ((place[record] ?? 0) - end > NEAR || endOf(record) - start > MOST_AT_ONCE) break;
        end = Math.max(end, endOf(record));
      }
      const run = this.#bytesAt(start, end - start);
      for (; first < next; first++) {
        const record = order[first] ?? 0;
        const from = (place[record] ?? 0) - start;
        const own = run.subarray(from, from + (bytes[record] ?? 0));
        if (crc32(own) !== check[record]) throw new SpoolDamage('a spool was damaged');
        take(record, own);
      }
    }
  }

  close(): void {
    for (const descriptor of this.#descriptors.values()) closeSync(descriptor);
    this.#descriptors.clear();
  }

  #bytesAt(place: number, length: number): Buffer {
    const spool = spoolOf(place);
    const bytes = Buffer.allocUnsafe(length);
    const descriptor = this.#open(spool);
    let filled = 0;
    while (filled < length) {
      const at = place - spool * SPOOL_SPAN + filled;
      const taken = readSync(descriptor, bytes, filled, length - filled, at);
      if (taken === 0) throw new SpoolDamage('a spool is cut');
      filled += taken;
    }
    return bytes;
  }

  #open(spool: number): number {
    const open = this.#descriptors.get(spool);
    if (open !== undefined) return open;
    const path = this.#paths[spool];
    if (path === undefined) throw new SpoolDamage(`there is no spool ${spool}`);
    if (!existsSync(path)) throw new SpoolDamage(`the spool ${path} is gone`);
    const descriptor = openSync(path, 'r');
    this.#descriptors.set(spool, descriptor);
    return descriptor;
  }
}
