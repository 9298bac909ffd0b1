import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Decided } from '../../ingest/assemble/amend/decided.ts';
import type { Gathered } from '../sources/gather.ts';
import { moveSpool, SpoolReader, SpoolWriter, spoolOf } from '../sources/spool.ts';
import { STATE_NAME, writeRecords, writeState, type KnownParts } from './known-state.ts';
import { keepOnly } from './state-folder.ts';
import { recordsName } from './state-path.ts';

/** Spools are packed into one where there are more, or where more of them is dead than alive. */
const MOST_SPOOLS = 48;
const SPARE_BYTES = 64 * 1024 * 1024;

/** Spools that records still need, by their old numbers. */
function spoolsInUse(place: Float64Array): number[] {
  const used = new Set<number>();
  for (const at of place) used.add(spoolOf(at));
  return [...used].sort((a, b) => a - b);
}

function wantsPacking(folder: string, names: readonly string[], bytes: Uint32Array): boolean {
  let alive = 0;
  for (const length of bytes) alive += length;
  const all = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return names.length > MOST_SPOOLS || all > 2 * alive + SPARE_BYTES;
}

/** Copies what is alive into one spool. @returns where the texts of each record are in it */
function pack(
  folder: string,
  spools: readonly string[],
  { skeletons }: Gathered,
  name: string,
): Float64Array<ArrayBuffer> {
  const reader = new SpoolReader(spools.map((spool) => join(folder, spool)));
  const writer = new SpoolWriter(join(folder, name), 0);
  const places = new Float64Array(skeletons.place.length);
  reader.read(skeletons, (record, bytes) => (places[record] = writer.putBytes(bytes).place));
  writer.close();
  reader.close();
  return places;
}

/** Records that were left for the next run: their file, and the spools that they need. */
export interface SavedRecords {
  readonly name: string;
  readonly spools: readonly string[];
}

/**
 * Leaves what was gathered of the records, under a name of its own, so that the state of the last
 * run stays whole until `saveState` takes its place. Changes nothing of what it is given.
 *
 * @param run a name that no other run has
 * @throws the system's error
 */
export function saveRecords(
  folder: string,
  run: string,
  gathered: Gathered,
  spools: readonly string[],
  decided: Decided,
): SavedRecords {
  const { skeletons, files, stamps, units, texts } = gathered;
  const used = spoolsInUse(skeletons.place);
  let names = used.map((number) => spools[number] ?? '');
  let place: Float64Array<ArrayBuffer>;
  if (wantsPacking(folder, names, skeletons.bytes)) {
    const packed = `packed-${run}.spool`;
    place = pack(folder, spools, gathered, packed);
    names = [packed];
  } else {
    const numbers = new Map(used.map((number, at) => [number, at]));
    place = skeletons.place.map((at) => moveSpool(at, numbers.get(spoolOf(at)) ?? 0));
  }
  const { below, placeOf } = files;
  const name = recordsName(run);
  writeRecords(join(folder, name), {
    below,
    placeOf,
    stamps,
    units,
    texts,
    skeletons: { ...skeletons, place },
    spools: names,
    decided,
  });
  return { name, spools: names };
}

/** Leaves what the next run can use, and removes what it can't. @throws the system's error */
export function saveState(
  folder: string,
  code: string,
  { name, spools }: SavedRecords,
  parts: KnownParts,
): void {
  writeState(folder, { ...parts, code, records: name });
  const indexes = parts.segments.map(({ index }) => index.name);
  keepOnly(folder, new Set([STATE_NAME, name, ...spools, ...indexes]));
}
