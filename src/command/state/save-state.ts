import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Lookup } from '../media.ts';
import type { Gathered } from '../sources/gather.ts';
import { moveSpool, SpoolReader, SpoolWriter, spoolOf } from '../sources/spool.ts';
import type { Made } from '../writing/write-edition.ts';
import { STATE_NAME, writeState } from './known-state.ts';
import { keepOnly } from './state-folder.ts';

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

/** Copies what is alive into one spool. */
function pack(
  folder: string,
  spools: readonly string[],
  { skeletons }: Gathered,
  name: string,
): void {
  const reader = new SpoolReader(spools.map((spool) => join(folder, spool)));
  const writer = new SpoolWriter(join(folder, name), 0);
  const places = new Float64Array(skeletons.place.length);
  reader.read(skeletons, (record, bytes) => (places[record] = writer.putBytes(bytes).place));
  writer.close();
  reader.close();
  skeletons.place.set(places);
}

/** Leaves what the next run can use, and removes what it can't. @throws the system's error */
export function saveState(
  folder: string,
  code: string,
  kept: {
    readonly gathered: Gathered;
    readonly made: Made;
    readonly lookups: readonly Lookup[];
    readonly spools: readonly string[];
  },
): void {
  const { gathered, made, lookups, spools } = kept;
  const { skeletons, files, stamps, units, texts } = gathered;
  const used = spoolsInUse(skeletons.place);
  let names = used.map((number) => spools[number] ?? '');
  if (wantsPacking(folder, names, skeletons.bytes)) {
    names = [`packed-${Date.now()}.spool`];
    pack(folder, spools, gathered, names[0] ?? '');
  } else {
    const numbers = new Map(used.map((number, at) => [number, at]));
    skeletons.place.forEach((place, record) => {
      skeletons.place[record] = moveSpool(place, numbers.get(spoolOf(place)) ?? 0);
    });
  }
  const { places, below, placeOf } = files;
  writeState(folder, code, {
    places,
    below,
    placeOf: placeOf as Uint32Array<ArrayBuffer>,
    stamps,
    units,
    lookups,
    texts,
    skeletons,
    spools: names,
    segments: made.segments,
    volumes: made.volumes,
  });
  keepOnly(
    folder,
    new Set([STATE_NAME, ...names, ...made.segments.map(({ index }) => index.name)]),
  );
}
