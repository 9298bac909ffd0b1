import { isAscii } from 'node:buffer';
import { join } from 'node:path';
import type { Numbers } from '../../ingest/assemble/columns.ts';
import type { Decided, DecidedRest } from '../../ingest/assemble/amend/decided.ts';
import type { SharedTexts } from '../../ingest/assemble/outline.ts';
import { arrayFor, SKELETON_NAMES, type Skeletons } from '../../ingest/assemble/skeletons.ts';
import type { Reject } from '../../bundle/records.ts';
import type { Chunk } from '../../bundle/directories.ts';
import type { SegmentRef, VolumeRef } from '../../bundle/manifest.ts';
import type { Lookup } from '../media.ts';
import type { Report } from '../report.ts';
import { NameList } from '../sources/file-list.ts';
import type { Extra } from '../sources/read-job.ts';
import { UNIT_COLUMNS, type Units } from '../sources/units.ts';
import type { Place } from '../source-places.ts';
import type { IndexFile } from '../writing/encode-job.ts';
import type { FileSet } from '../writing/output-files.ts';
import { readContainer, writeContainer } from './container.ts';

/** A segment of the last bundle, by the hash of everything that it depends on. */
export interface KnownSegment {
  readonly print: string;
  readonly ref: SegmentRef;
  readonly cut: number;
  readonly last: readonly Chunk[];
  readonly files: Omit<FileSet, 'created'>;
  readonly index: IndexFile;
  readonly media: readonly string[];
}

/** A volume of the last bundle, by the prints of its segments. */
export interface KnownVolume {
  readonly print: string;
  readonly ref: VolumeRef;
  readonly files: Omit<FileSet, 'created'>;
}

/** What one run leaves for the next. */
export interface KnownState {
  readonly places: readonly Place[];
  readonly below: NameList;
  readonly placeOf: Uint32Array<ArrayBuffer>;
  readonly stamps: Float64Array<ArrayBuffer>;
  readonly units: Units;
  readonly lookups: readonly Lookup[];
  readonly texts: SharedTexts;
  readonly skeletons: Skeletons;
  readonly spools: readonly string[];
  readonly decided: Decided;
  readonly segments: readonly KnownSegment[];
  readonly volumes: readonly KnownVolume[];
  /** The other files of the bundle, but for the manifest, and a hash of that. */
  readonly others: Omit<FileSet, 'created'>;
  readonly manifest: string;
  /** How its folders stood. */
  readonly folders: string;
  /** What the bundle is called, and what was said of it. */
  readonly title: string;
  readonly unusable: readonly Reject[];
  readonly report: Report;
}

/** All that was gathered of the records. */
export type KnownRecords = Pick<
  KnownState,
  'below' | 'placeOf' | 'stamps' | 'units' | 'texts' | 'skeletons' | 'spools' | 'decided'
>;

/** What a state says beside its records. */
export type KnownParts = Omit<KnownState, keyof KnownRecords>;

interface StoredRecords {
  readonly extras: readonly (readonly [number, Extra])[];
  readonly hashes: readonly (readonly [number, string])[];
  readonly texts: SharedTexts;
  readonly spools: readonly string[];
  readonly decided: DecidedRest;
}

interface Stored extends KnownParts {
  readonly code: string;
  /** Name of the file of the records. */
  readonly records: string;
}

const DECIDED_COLUMNS = ['storyOf', 'names', 'times', 'cuts', 'prints'] as const;

export const STATE_NAME = 'state.bin';

/** A text in UTF-8; kept as numbers, since JSON takes longer. */
function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function textOfBytes(bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes;
  // The same text, and faster, where it is plain.
  return Buffer.from(buffer, byteOffset, byteLength).toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/** Writes what was gathered of the records, for the next run. @throws the system's error */
export function writeRecords(path: string, records: KnownRecords): void {
  const { below, placeOf, stamps, units, texts, skeletons, spools, decided } = records;
  const value: StoredRecords = {
    extras: [...units.extras],
    hashes: [...units.hashes],
    texts,
    spools,
    decided: decided.rest,
  };
  const arrays = new Map<string, Numbers>([
    ['below', bytesOfText(below.text)],
    ['placeOf', placeOf],
    ['stamps', stamps],
    ...UNIT_COLUMNS.map((name) => [`unit ${name}`, units[name]] as const),
    ...SKELETON_NAMES.map((name) => [`record ${name}`, skeletons[name]] as const),
    ...DECIDED_COLUMNS.map((name) => [`decided ${name}`, decided[name]] as const),
  ]);
  writeContainer(path, { value, arrays });
}

/** Writes the rest of a state, which names the file of its records. @throws the system's error */
export function writeState(folder: string, stored: Stored): void {
  writeContainer(join(folder, STATE_NAME), { value: stored, arrays: new Map() });
}

function readRecords(path: string): KnownRecords | undefined {
  const container = readContainer(path);
  if (!container) return undefined;
  const { extras, hashes, texts, spools, decided: rest } = container.value as StoredRecords;
  const array = <Kind extends Numbers>(name: string, empty: Kind): Kind =>
    (container.arrays.get(name) as Kind | undefined) ?? empty;
  const columns = UNIT_COLUMNS.map((name) => [name, array(`unit ${name}`, new Uint32Array())]);
  const skeletons = SKELETON_NAMES.map((name) => [
    name,
    array(`record ${name}`, arrayFor(name, 0)),
  ]);
  const placeOf = array('placeOf', new Uint32Array());
  return {
    below: new NameList(textOfBytes(array('below', new Uint8Array())), placeOf.length),
    placeOf,
    stamps: array('stamps', new Float64Array()),
    units: {
      ...(Object.fromEntries(columns) as unknown as Units),
      extras: new Map(extras),
      hashes: new Map(hashes),
    },
    texts,
    skeletons: Object.fromEntries(skeletons) as unknown as Skeletons,
    spools,
    decided: {
      storyOf: array('decided storyOf', new Uint32Array()),
      names: array('decided names', new Uint32Array()),
      times: array('decided times', new Float64Array()),
      cuts: array('decided cuts', new Uint32Array()),
      prints: array('decided prints', new Uint32Array()),
      rest,
    },
  };
}

/** What the last run left; undefined where it left nothing that this code can use. */
export function readState(folder: string, code: string): KnownState | undefined {
  const stored = readContainer(join(folder, STATE_NAME))?.value as Stored | undefined;
  if (stored?.code !== code) return undefined;
  const { records: name, code: _, ...parts } = stored;
  const records = readRecords(join(folder, name));
  return records && { ...parts, ...records };
}
