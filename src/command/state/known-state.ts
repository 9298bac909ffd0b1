import { statSync } from 'node:fs';
import type { Numbers } from '../../ingest/assemble/columns.ts';
import type { SharedTexts } from '../../ingest/assemble/outline.ts';
import { arrayFor, SKELETON_NAMES, type Skeletons } from '../../ingest/assemble/skeletons.ts';
import type { Chunk } from '../../bundle/directories.ts';
import type { SegmentRef, VolumeRef } from '../../bundle/manifest.ts';
import type { Lookup } from '../media.ts';
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
  readonly below: readonly string[];
  readonly placeOf: Uint32Array<ArrayBuffer>;
  readonly stamps: Float64Array<ArrayBuffer>;
  readonly units: Units;
  readonly lookups: readonly Lookup[];
  readonly texts: SharedTexts;
  readonly skeletons: Skeletons;
  readonly spools: readonly string[];
  readonly segments: readonly KnownSegment[];
  readonly volumes: readonly KnownVolume[];
}

interface Stored {
  readonly code: string;
  readonly places: readonly Place[];
  readonly below: string;
  readonly extras: readonly (readonly [number, Extra])[];
  readonly hashes: readonly (readonly [number, string])[];
  readonly lookups: readonly Lookup[];
  readonly texts: SharedTexts;
  readonly spools: readonly string[];
  readonly segments: readonly KnownSegment[];
  readonly volumes: readonly KnownVolume[];
}

export const STATE_NAME = 'state.bin';

/** From this size on of its state, an update has enough to look at for several threads. */
const LARGE = 8 * 1024 * 1024;

/** Whether a folder holds the state of a large edition. */
export function isLarge(folder: string): boolean {
  return (statSync(`${folder}/${STATE_NAME}`, { throwIfNoEntry: false })?.size ?? 0) > LARGE;
}

/** Writes a state for the next run. @throws the system's error */
export function writeState(folder: string, code: string, state: KnownState): void {
  const { places, below, units, lookups, texts, spools, segments, volumes } = state;
  const value: Stored = {
    code,
    places,
    below: below.join('\0'),
    extras: [...units.extras],
    hashes: [...units.hashes],
    lookups,
    texts,
    spools,
    segments,
    volumes,
  };
  const arrays = new Map<string, Numbers>([
    ['placeOf', state.placeOf],
    ['stamps', state.stamps],
    ...UNIT_COLUMNS.map((name) => [`unit ${name}`, units[name]] as const),
    ...SKELETON_NAMES.map((name) => [`record ${name}`, state.skeletons[name]] as const),
  ]);
  writeContainer(`${folder}/${STATE_NAME}`, { value, arrays });
}

/** What the last run left; undefined where it left nothing that this code can use. */
export function readState(folder: string, code: string): KnownState | undefined {
  const container = readContainer(`${folder}/${STATE_NAME}`);
  const stored = container?.value as Stored | undefined;
  if (!container || stored?.code !== code) return undefined;
  const array = <Kind extends Numbers>(name: string, empty: Kind): Kind =>
    (container.arrays.get(name) as Kind | undefined) ?? empty;
  const columns = UNIT_COLUMNS.map((name) => [name, array(`unit ${name}`, new Uint32Array())]);
  const skeletons = SKELETON_NAMES.map((name) => [
    name,
    array(`record ${name}`, arrayFor(name, 0)),
  ]);
  const { places, lookups, texts, spools, segments, volumes } = stored;
  return {
    places,
    below:
      stored.below === '' && array('placeOf', new Uint32Array()).length === 0
        ? []
        : stored.below.split('\0'),
    placeOf: array('placeOf', new Uint32Array()),
    stamps: array('stamps', new Float64Array()),
    units: {
      ...(Object.fromEntries(columns) as unknown as Units),
      extras: new Map(stored.extras),
      hashes: new Map(stored.hashes),
    },
    lookups,
    texts,
    skeletons: Object.fromEntries(skeletons) as unknown as Skeletons,
    spools,
    segments,
    volumes,
  };
}
