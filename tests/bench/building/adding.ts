import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive, type Format } from '../archive/write-archive.ts';
import { filesBelow, fingerprintOf } from '../measure/folder.ts';
import type { Measured } from '../measure/run-measured.ts';
import { SEED, type FreshFolders } from '../workplace.ts';
import { buildBundle } from './generators.ts';

export const ADDED = 100;

export interface Adding {
  readonly stories: number;
  readonly format: Format;
  /** The build from nothing before, and the one that adds. */
  readonly first: Measured;
  readonly added: Measured;
  /** Of the bundle after the first build. */
  readonly files: number;
  readonly bytes: number;
  readonly rewrittenFiles: number;
  readonly rewrittenBytes: number;
  /** Whether the bundle is, byte for byte, what a build from nothing gives. */
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

/** Bundles an archive, then puts 100 newer stories beside it and bundles it again in place. */
export async function measureAdding(
  archive: string,
  { stories, format }: { readonly stories: number; readonly format: Format },
  folders: FreshFolders,
): Promise<Adding> {
  removeNewer(archive, stories);
  const bundle = folders.make('adding');
  const first = await buildBundle([archive], bundle);
  const before = stamps(bundle);
  const sizes = [...filesBelow(bundle).values()];
  try {
    writeArchive({ stories: stories + ADDED, from: stories, format, out: archive, seed: SEED });
    const added = await buildBundle([archive], bundle);
    const after = filesBelow(bundle);
    const now = stamps(bundle);
    const rewritten = [...after].filter(([path]) => now.get(path) !== before.get(path));
    const fresh = folders.make('from-nothing');
    await buildBundle([archive], fresh);
    return {
      stories,
      format,
      first,
      added,
      files: sizes.length,
      bytes: sum(sizes),
      rewrittenFiles: rewritten.length,
      rewrittenBytes: sum(rewritten.map(([, size]) => size)),
      same: fingerprintOf(fresh) === fingerprintOf(bundle),
    };
  } finally {
    removeNewer(archive, stories);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
