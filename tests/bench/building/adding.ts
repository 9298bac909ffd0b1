import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive, type Format } from '../archive/write-archive.ts';
import { filesBelow, fingerprintOf } from '../measure/folder.ts';
import type { Measured } from '../measure/run-measured.ts';
import { SEED, type FreshFolders } from '../workplace.ts';
import { buildBundle } from './generators.ts';

export const ADDED = 100;
/** How often: now and then one update rewrites what those before it left. */
export const TIMES = 7;

/** What one update took, and what of the bundle it wrote. */
interface Update {
  readonly measured: Measured;
  readonly files: number;
  readonly bytes: number;
}

export interface Adding {
  readonly stories: number;
  readonly format: Format;
  /** The build from nothing before. */
  readonly first: Measured;
  /** Those that add, one after the other. */
  readonly updates: readonly Update[];
  /** Of the bundle after the first build. */
  readonly files: number;
  readonly bytes: number;
  /** Whether the bundle is in the end, byte for byte, what a build from nothing gives. */
  readonly same: boolean;
}

/** Takes away the newer stories that an earlier run, or a killed one, put beside the others. */
function removeNewer(archive: string, stories: number): void {
  for (const folder of [archive, join(archive, '_news')]) {
    for (const name of namesIn(folder)) {
      const number = Number(/-(\d+)\.(?:md|ndjson)$/.exec(name)?.[1] ?? 0);
      if (number >= stories) rmSync(join(folder, name));
    }
  }
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [];
}

/** What tells a file from one that was written again, even with the same bytes. */
function stamps(folder: string): Map<string, string> {
  return new Map(
    [...filesBelow(folder).keys()].map((path) => {
      const { ino, mtimeMs, size } = statSync(join(folder, path));
      return [path, `${ino} ${mtimeMs} ${size}`];
    }),
  );
}

/** Puts newer stories beside an archive, and bundles it again in place. */
async function addTo(
  archive: string,
  {
    from,
    format,
    bundle,
  }: { readonly from: number; readonly format: Format; readonly bundle: string },
): Promise<Update> {
  const before = stamps(bundle);
  writeArchive({ stories: from + ADDED, from, format, out: archive, seed: SEED });
  const measured = await buildBundle([archive], bundle);
  const now = stamps(bundle);
  const rewritten = [...filesBelow(bundle)].filter(([path]) => now.get(path) !== before.get(path));
  return { measured, files: rewritten.length, bytes: sum(rewritten.map(([, size]) => size)) };
}

/** Bundles an archive, then some times puts newer stories beside it and bundles it again in place. */
export async function measureAdding(
  archive: string,
  { stories, format }: { readonly stories: number; readonly format: Format },
  folders: FreshFolders,
): Promise<Adding> {
  removeNewer(archive, stories);
  const bundle = folders.make('adding');
  const first = await buildBundle([archive], bundle);
  const sizes = [...filesBelow(bundle).values()];
  try {
    const updates: Update[] = [];
    for (let time = 0; time < TIMES; time++) {
      updates.push(await addTo(archive, { from: stories + time * ADDED, format, bundle }));
    }
    const fresh = folders.make('from-nothing');
    await buildBundle([archive], fresh);
    return {
      stories,
      format,
      first,
      updates,
      files: sizes.length,
      bytes: sum(sizes),
      same: fingerprintOf(fresh) === fingerprintOf(bundle),
    };
  } finally {
    removeNewer(archive, stories);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
