import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/site.ts';
import { writeArchive, type Format } from './archive/write-archive.ts';

/** What every bench is told. */
export interface BenchOrder {
  /** Sizes of archives, the smallest first. */
  readonly stories: readonly number[];
  /** Folder for archives and bundles, kept between runs. */
  readonly work: string;
  /** Names of those to measure in the browser; all, when empty. */
  readonly only: readonly string[];
  /** How long the page is used to see whether its memory stays level. */
  readonly minutes: number;
  /** How the bench was called, for the results. */
  readonly command: string;
}

export const SEED = 1;
export const TITLE = 'Bench';
export const BUNDLE_COMMAND = join(ROOT, 'src', 'command', 'main.js');

/**
 * Makes something in a folder of the workplace once: a half-made one is made again. What was there
 * goes afterwards: whoever makes many files right after many were removed takes longer on ext4.
 */
export async function once(
  folder: string,
  make: (folder: string) => Promise<void> | void,
): Promise<string> {
  const done = `${folder}.done`;
  if (existsSync(done)) return folder;
  const before = `${folder}.before`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, before);
  mkdirSync(folder, { recursive: true });
  await make(folder);
  writeFileSync(done, '');
  rmSync(before, { recursive: true, force: true });
  return folder;
}

/** Makes it even where it stands: of ours, another version may have made it. */
export async function again(...given: Parameters<typeof once>): Promise<string> {
  rmSync(`${given[0]}.done`, { force: true });
  return once(...given);
}

/** The folder of an archive, which is written first where it doesn't stand yet. */
export function archiveOf(work: string, stories: number, format: Format): Promise<string> {
  return once(join(work, 'archives', `${format}-${stories}`), (out) => {
    console.log(`Writing an archive of ${stories.toLocaleString('en-GB')} stories (${format}) ...`);
    writeArchive({ stories, format, out, seed: SEED, from: 0 });
  });
}

/**
 * A folder that nothing was in before. Building where a large folder was just removed is slower on
 * some file systems, so old ones are removed by `clear` when all is measured.
 */
export class FreshFolders {
  readonly #made: string[] = [];
  readonly #work: string;

  constructor(work: string) {
    mkdirSync(work, { recursive: true });
    this.#work = work;
  }

  make(name: string): string {
    const folder = mkdtempSync(join(this.#work, `${name}-`));
    this.#made.push(folder);
    return folder;
  }

  clear(): void {
    for (const folder of this.#made) rmSync(folder, { recursive: true, force: true });
  }
}
