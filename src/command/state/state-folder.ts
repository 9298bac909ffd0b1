import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lock } from '../lock.ts';
import { LOCK_NAME } from '../lock-name.ts';
import { makeFolder } from '../writing/put-file.ts';
import { noting } from './noting.ts';
import { realPath, statePath } from './state-path.ts';

/** Names the bundle that a state belongs to, so that states of bundles that are gone can go too. */
const OWNER = 'bundle-path';
/** A state without a bundle may belong to a run that has not written it yet. */
const ORPHAN_LASTS = 60 * 60 * 1000;

/** The folder in which a run keeps what it, or the next one, needs again. */
export interface StateFolder {
  readonly path: string;
  /** Whether it is still there for the next run. */
  readonly lasting: boolean;
  /** Gives it back to other runs; removes it where it was for this run only. */
  release(): void;
}

function temporary(): StateFolder {
  const path = noting(tmpdir(), () => mkdtempSync(join(tmpdir(), 'broadsheet-')));
  return { path, lasting: false, release: () => rmSync(path, { recursive: true, force: true }) };
}

function removeOrphans(caches: string): void {
  for (const name of readdirSync(caches)) {
    const folder = join(caches, name);
    const owner = join(folder, OWNER);
    const written = statSync(owner, { throwIfNoEntry: false })?.mtimeMs;
    if (written === undefined || Date.now() - written < ORPHAN_LASTS) continue;
    if (existsSync(join(folder, LOCK_NAME)) || existsSync(readFileSync(owner, 'utf8'))) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Opens the folder that belongs to a bundle. Where that can't be had, since the disk is read-only
 * or another run has it, a folder for this run only stands in.
 *
 * @param caches folder of all states; undefined where nothing is to be kept
 * @param out absolute path of the bundle
 */
export function openStateFolder(caches: string | undefined, out: string): StateFolder {
  if (caches === undefined) return temporary();
  const owner = realPath(out);
  const path = statePath(caches, out);
  try {
    makeFolder(path);
    const lock = Lock.take(path, 'bundle');
    writeFileSync(join(path, OWNER), owner);
    removeOrphans(caches);
    return { path, lasting: true, release: () => lock.release() };
  } catch {
    return temporary();
  }
}

/** Removes what a state's folder holds, but for some files. */
export function keepOnly(folder: string, names: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    if (names.has(name) || name === OWNER || name === LOCK_NAME) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
