import { closeSync, fstatSync, openSync } from 'node:fs';
import { harvest, type Harvest } from '../../ingest/assemble/intake.ts';
import { mediaBeside, type MediaFinder } from '../../ingest/assemble/media.ts';
import { SkeletonWriter, type SkeletonBatch } from '../../ingest/assemble/skeleton-writer.ts';
import type {
  Origin,
  OrganizationRecord,
  SourceYield,
  TopicRecord,
} from '../../ingest/sources/record.ts';
import { NOTHING, rejectedFile } from '../../ingest/sources/record.ts';
import { loadReaders, readSource } from '../../ingest/sources/read.ts';
import type { Reject } from '../../bundle/records.ts';
import { inWords } from '../failure.ts';
import { type Lookup, Media } from '../media.ts';
import { noting } from '../state/noting.ts';
import type { Bench } from '../threads/bench.ts';
import { isLines, linesOf } from '../../ingest/sources/ndjson/lines.ts';
import { blockBytes, hashOfBlock } from './line-block.ts';
import { nameBelow, type NamedFile } from './file-list.ts';
import { readStable } from './stable-text.ts';
import { distrustFresh, STAMP_LENGTH, writeStamp } from './stamp.ts';

/** A file, or a block of a file of lines. */
export interface ReadUnit {
  readonly place: number;
  readonly below: string;
  readonly block: number;
}

/** What few units have: parts that could not be used, a taxonomy, pictures beside the stories. */
export interface Extra {
  readonly rejected: readonly Reject[];
  readonly notes: readonly Reject[];
  readonly topics: readonly TopicRecord[];
  readonly organizations: readonly OrganizationRecord[];
  /** Keys of the pictures that were looked for. */
  readonly media: readonly string[];
}

/** Numbers of units, one each. */
export interface UnitCounts {
  /** Records that can be stories. */
  readonly records: Uint32Array<ArrayBuffer>;
  readonly read: Uint32Array<ArrayBuffer>;
  readonly leftOut: Uint32Array<ArrayBuffer>;
  readonly secured: Uint32Array<ArrayBuffer>;
  /** Lines of a block. */
  readonly lines: Uint32Array<ArrayBuffer>;
}

/** What reading some units gave. Plain data. */
export interface ReadResult {
  readonly batch: SkeletonBatch;
  readonly counts: UnitCounts;
  /** How each unit's file stood when it was read. */
  readonly stamps: Float64Array<ArrayBuffer>;
  /** The hash of each block; '' for a whole file. */
  readonly hashes: readonly string[];
  readonly extras: readonly (readonly [number, Extra])[];
  readonly lookups: readonly Lookup[];
}

/** Moves the lines that are named in a text that starts in the middle of its file. */
function readBlock(file: NamedFile, bytes: Buffer): { read: SourceYield; lines: number } {
  const { source, root, path } = file;
  const { text, lines, unusable } = linesOf(bytes);
  const read = text.trim() === '' ? NOTHING : readSource({ source, root, path, text });
  const lost = unusable.map(({ line, reason }) => ({ source, line, reason }));
  return { read: { ...read, rejected: [...read.rejected, ...lost] }, lines };
}

/** Reads units one after another, and keeps what they give. */
class Reading {
  readonly #bench: Bench;
  readonly #media: Media;
  readonly #finderOf: (origin: Origin) => MediaFinder;
  readonly #writer = new SkeletonWriter();
  readonly #counts: UnitCounts;
  readonly #stamps: Float64Array<ArrayBuffer>;
  readonly #hashes: string[] = [];
  readonly #extras: [number, Extra][] = [];
  #looked = new Set<string>();

  constructor(bench: Bench, units: number) {
    this.#bench = bench;
    this.#media = new Media(bench.places);
    const column = (): Uint32Array<ArrayBuffer> => new Uint32Array(units);
    this.#counts = {
      records: column(),
      read: column(),
      leftOut: column(),
      secured: column(),
      lines: column(),
    };
    this.#stamps = new Float64Array(STAMP_LENGTH * units).fill(Number.NaN);
    const finderOf = mediaBeside(this.#media.find);
    this.#finderOf = (origin) => {
      const find = finderOf(origin);
      return (path) => {
        this.#looked.add(this.#media.keyOf(origin.root, origin.path, path));
        return find(path);
      };
    };
  }

  read(unit: number, { place, below, block }: ReadUnit): void {
    const where = this.#bench.places[place];
    if (!where) throw new Error(`no place ${place}`);
    const file = nameBelow(where, below);
    const read = isLines(file.path) ? this.#lines(unit, file, block) : this.#whole(unit, file);
    this.#looked = new Set();
    this.#keep(unit, harvest([read], this.#finderOf));
    distrustFresh(this.#stamps, STAMP_LENGTH * unit, Date.now());
  }

  finish(): ReadResult {
    noting(this.#bench.state, () => this.#bench.spool.flush());
    return {
      batch: this.#writer.finish(),
      counts: this.#counts,
      stamps: this.#stamps,
      hashes: this.#hashes,
      extras: this.#extras,
      lookups: this.#media.lookups(),
    };
  }

  #whole(unit: number, { absolute, source, root, path }: NamedFile): SourceYield {
    this.#hashes.push('');
    const { text, reason, stats } = readStable(absolute);
    if (stats) writeStamp(stats, this.#stamps, STAMP_LENGTH * unit);
    if (text === undefined) return rejectedFile(source, reason ?? '');
    return readSource({ source, root, path, text });
  }

  #lines(unit: number, file: NamedFile, block: number): SourceYield {
    try {
      const descriptor = openSync(file.absolute, 'r');
      try {
        writeStamp(fstatSync(descriptor), this.#stamps, STAMP_LENGTH * unit);
        const bytes = blockBytes(descriptor, block);
        this.#hashes.push(hashOfBlock(bytes));
        const { read, lines } = readBlock(file, bytes);
        this.#counts.lines[unit] = lines;
        return read;
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      this.#hashes.push('');
      return block === 0 ? rejectedFile(file.source, `cannot be read: ${inWords(error)}`) : NOTHING;
    }
  }

  #keep(unit: number, got: Harvest): void {
    noting(this.#bench.state, () => {
      for (const candidate of got.candidates) this.#writer.add(candidate, this.#bench.spool.put);
    });
    this.#counts.records[unit] = got.candidates.length;
    this.#counts.read[unit] = got.read;
    this.#counts.leftOut[unit] = got.leftOut;
    this.#counts.secured[unit] = got.secured;
    const { rejected, notes, topics, organizations } = got;
    const all = rejected.length + notes.length + topics.length + organizations.length;
    if (all + this.#looked.size === 0) return;
    const media = [...this.#looked];
    this.#extras.push([unit, { rejected, notes, topics, organizations, media }]);
  }
}

/** Reads units and spools what they tell. Never throws for what stands in them. */
export async function readUnits(units: readonly ReadUnit[], bench: Bench): Promise<ReadResult> {
  // The place itself is the file where nothing stands below it.
  await loadReaders(units.map(({ place, below }) => below || (bench.places[place]?.name ?? '')));
  const reading = new Reading(bench, units.length);
  units.forEach((unit, at) => reading.read(at, unit));
  return reading.finish();
}
