import { keepRecords, appendRecords } from '../../ingest/assemble/keep-records.ts';
import type { SharedTexts } from '../../ingest/assemble/outline.ts';
import { TextTable } from '../../ingest/assemble/skeleton-writer.ts';
import {
  emptyColumns,
  mapSkeletons,
  type Skeletons,
  type SkeletonColumns,
} from '../../ingest/assemble/skeletons.ts';
import type { Lookup, Media } from '../media.ts';
import type { KnownState } from '../state/known-state.ts';
import { job, type Crew, type Job } from '../threads/crew.ts';
import { findChanges, readEverything, type UnitToRead } from './changes.ts';
import { nameFile, type FileList } from './file-list.ts';
import type { ReadResult, ReadUnit } from './read-job.ts';
import { isLines } from '../../ingest/sources/ndjson/lines.ts';
import { distrustFresh, sameStamp, STAMP_LENGTH } from './stamp.ts';
import { UnitTable, type Units } from './units.ts';

/** Little enough to be read while a thread would still be starting. */
const ALONE_BYTES = 4 * 1024 * 1024;
/** What a job reads at most: so little that no thread waits long for another at the end. */
const JOB_FILES = 256;
const JOB_BYTES = 1024 * 1024;
const BLOCKS_A_JOB = 16;

/** Everything that the files gave, read now or before. */
export interface Gathered {
  readonly files: FileList;
  readonly stamps: Float64Array<ArrayBuffer>;
  readonly units: Units;
  readonly skeletons: Skeletons;
  readonly texts: SharedTexts;
  /** How many records were read now. */
  readonly fresh: number;
  /** How many stand first as the last run left them, where none of those has gone; else 0. */
  readonly kept: number;
}

function unitAt({ below, placeOf }: FileList, { file, block }: UnitToRead): ReadUnit {
  return { place: placeOf[file] ?? 0, below: below.at(file), block };
}

/** Gathers what files hold, reading only what has changed. */
export class Gathering {
  readonly #files: FileList;
  readonly #stamps: Float64Array<ArrayBuffer>;
  readonly #crew: Crew;
  readonly #media: Media;
  #toRead: UnitToRead[] = [];
  #columns: SkeletonColumns = emptyColumns();
  #units = new UnitTable();
  #providers = new TextTable();
  #topics = new TextTable();
  #fresh = 0;
  #kept = 0;
  #unchanged = false;

  constructor(files: FileList, stamps: Float64Array<ArrayBuffer>, crew: Crew, media: Media) {
    this.#files = files;
    this.#stamps = stamps;
    this.#crew = crew;
    this.#media = media;
  }

  /** How many bytes there are to read, and in how many units. */
  get wanted(): { readonly bytes: number; readonly units: number } {
    let bytes = 0;
    for (const unit of this.#toRead) bytes += this.#sizeOf(unit);
    return { bytes, units: this.#toRead.length };
  }

  /** Whether all files and pictures are as they were in the last run. */
  get unchanged(): boolean {
    return this.#unchanged;
  }

  /** Keeps of the last run what still holds. */
  async keep(known: KnownState | undefined): Promise<void> {
    if (!known) {
      this.#toRead = readEverything(this.#files, this.#stamps);
      return;
    }
    const { homes, doubtful, toRead } = findChanges(known, this.#files, this.#stamps);
    this.#toRead = [...toRead];
    await this.#compare(known, homes, doubtful);
    const rest = this.#lookAgain(known, homes);
    const untouched = this.#toRead.length + doubtful.length === 0 && !homes.includes(-1);
    this.#unchanged = untouched && this.#media.confirms(rest);
    this.#take(known, homes);
  }

  /** Reads the rest. */
  async read(advance: (bytes: number) => void): Promise<void> {
    const alone = this.wanted.bytes < ALONE_BYTES;
    await this.#crew.work(this.#readJobs(advance), alone, { by: 'main', long: true });
  }

  finish(): Gathered {
    const columns = this.#columns;
    // What is given away may be freed there.
    this.#columns = emptyColumns();
    return {
      files: this.#files,
      stamps: this.#stamps,
      units: this.#units.finish(),
      skeletons: mapSkeletons((name) => columns[name].view()),
      texts: { providers: this.#providers.texts, topics: this.#topics.texts },
      fresh: this.#fresh,
      kept: this.#kept,
    };
  }

  /** Blocks of a file that grew at its end are the same but for the last one. */
  async #compare(known: KnownState, homes: Int32Array, doubtful: readonly number[]): Promise<void> {
    const unitOf = (unit: number): UnitToRead => ({
      file: homes[unit] ?? 0,
      block: known.units.block[unit] ?? 0,
    });
    const jobs: Job[] = [];
    for (let at = 0; at < doubtful.length; at += BLOCKS_A_JOB) {
      const some = doubtful.slice(at, at + BLOCKS_A_JOB);
      const units = some.map((unit) => unitAt(this.#files, unitOf(unit)));
      const hashes = some.map((unit) => known.units.hashes.get(unit) ?? '');
      jobs.push(
        job('compare', { units, hashes }, (same) => {
          some.forEach((unit, n) => {
            if (same[n]) return;
            this.#toRead.push(unitOf(unit));
            homes[unit] = -1;
          });
        }),
      );
    }
    await this.#crew.work(jobs, jobs.length < 3);
  }

  /**
   * Reads records again whose pictures have come, gone or changed since.
   *
   * @returns what was looked for otherwise
   */
  #lookAgain(known: KnownState, homes: Int32Array): readonly Lookup[] {
    const { extras, block } = known.units;
    const kept = [...extras].filter(([unit]) => (homes[unit] ?? -1) >= 0);
    const keys = new Set(kept.flatMap(([, { media }]) => media));
    const changed = this.#media.relearn(known.lookups.filter(({ key }) => keys.has(key)));
    const rest = known.lookups.filter(({ key }) => !keys.has(key));
    if (changed.size === 0) return rest;
    for (const [unit, { media }] of kept) {
      if (!media.some((key) => changed.has(key))) continue;
      this.#toRead.push({ file: homes[unit] ?? 0, block: block[unit] ?? 0 });
      homes[unit] = -1;
    }
    return rest;
  }

  #take(known: KnownState, homes: Int32Array): void {
    const runs = this.#runsOf(known, homes);
    const all = known.skeletons.listed.length;
    if (runs.length === 1 && runs[0]?.[0] === 0 && runs[0][1] === all) this.#kept = all;
    this.#columns = keepRecords(known.skeletons, runs);
    this.#providers = new TextTable(known.texts.providers);
    this.#topics = new TextTable(known.texts.topics);
  }

  /** Takes over the units that are kept. @returns their records, from the first to before the second */
  #runsOf(known: KnownState, homes: Int32Array): readonly (readonly [number, number])[] {
    if (!homes.includes(-1)) {
      this.#units.addRun(known.units, 0, homes.length, homes);
      return [[0, known.skeletons.listed.length]];
    }
    const runs: [number, number][] = [];
    const { records } = known.units;
    for (let unit = 0, record = 0; unit < homes.length;) {
      const [first, start] = [unit, record];
      while (unit < homes.length && (homes[unit] ?? -1) >= 0) record += records[unit++] ?? 0;
      if (unit > first) {
        this.#units.addRun(known.units, first, unit, homes);
        const last = runs.at(-1);
        if (last?.[1] === start) last[1] = record;
        else runs.push([start, record]);
      }
      while (unit < homes.length && (homes[unit] ?? -1) < 0) record += records[unit++] ?? 0;
    }
    return runs;
  }

  #sizeOf({ file, block }: UnitToRead): number {
    const size = this.#stamps[STAMP_LENGTH * file] || 0;
    const BLOCK = JOB_BYTES;
    return isLines(nameFile(this.#files, file).path)
      ? Math.max(0, Math.min(BLOCK, size - block * BLOCK))
      : size;
  }

  *#readJobs(advance: (bytes: number) => void): Generator<Job> {
    let some: UnitToRead[] = [];
    let bytes = 0;
    for (const [at, unit] of this.#toRead.entries()) {
      some.push(unit);
      bytes += this.#sizeOf(unit);
      const last = at + 1 === this.#toRead.length;
      if (!last && some.length < JOB_FILES && bytes < JOB_BYTES) continue;
      const [units, size] = [some, bytes];
      const given = units.map((one) => unitAt(this.#files, one));
      yield job('read', given, (done) => {
        this.#add(units, done);
        advance(size);
      });
      some = [];
      bytes = 0;
    }
  }

  #add(
    units: readonly UnitToRead[],
    { batch, counts, stamps, hashes, extras, lookups }: ReadResult,
  ): void {
    appendRecords(this.#columns, batch.skeletons, {
      providers: batch.providers.map((text) => this.#providers.numberOf(text)),
      topics: batch.topics.map((text) => this.#topics.numberOf(text)),
    });
    this.#fresh += batch.skeletons.listed.length;
    this.#media.learn(lookups);
    const extraOf = new Map(extras);
    units.forEach(({ file, block }, at) => {
      const hash = hashes[at] ?? '';
      this.#units.add(at, counts, { file, block, extra: extraOf.get(at), hash });
      this.#stamp(file, stamps.subarray(STAMP_LENGTH * at, STAMP_LENGTH * (at + 1)), hash !== '');
    });
  }

  /** How a file stood when it was read; one read in blocks must have stood so all the time. */
  #stamp(file: number, stamp: Float64Array, inBlocks: boolean): void {
    const at = STAMP_LENGTH * file;
    if (!inBlocks) this.#stamps.set(stamp, at);
    else if (!sameStamp(this.#stamps, at, stamp, 0)) this.#stamps[at + 1] = Number.NaN;
    else distrustFresh(this.#stamps, at, Date.now());
  }
}
