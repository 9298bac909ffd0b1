import { createHash } from 'node:crypto';
import {
  globSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../command/failure.ts';
import { DEFAULT_CACHE, PROJECT } from '../command/places.ts';
import { makeFolder } from '../command/writing/put-file.ts';
import { filesBelow } from './placing/list-site.ts';
import { sizeOf } from './placing/put-link.ts';

const FOLDER = join(DEFAULT_CACHE, 'built');
/** In each of them: what was built, and the sizes of it. */
const FILES = 'files';
const SIZES = 'sizes.json';
/** All that can change what is built: code, and the versions of packages. */
const SOURCES = ['src/**/*.*', '{index.html,*.json,vite.config.ts,.env*}'];
const NOT_BUILT = /\.(test|testing)\.tsx?$/;
/** So many of the last are kept: for some bases, and some states of the code. */
const MOST_KEPT = 8;
/** Nobody works on a folder for so many milliseconds, not even on what a killed build left. */
const LEFT_AFTER = 3_600_000;

let sources: string | undefined;

/** Of all the code, so that nothing old is ever taken for what it has become. */
function hashOfSources(): string {
  if (sources !== undefined) return sources;
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: PROJECT }).sort()) {
    if (NOT_BUILT.test(path) || !statSync(join(PROJECT, path)).isFile()) continue;
    hash.update(`${path}\0`).update(readFileSync(join(PROJECT, path)));
  }
  return (sources = hash.digest('hex'));
}

/**
 * A folder that depends on the project's code alone, built when there is none yet. Most sites are
 * built since their bundle has changed, and building the app would take more time than all the rest.
 *
 * @param what its name, and whatever else it depends on
 * @param build fills an empty folder below the project's packages
 * @throws whatever `build` throws
 */
export async function builtOnce(
  what: readonly [name: string, ...rest: string[]],
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const key = createHash('sha256')
    .update(JSON.stringify([what, hashOfSources()]))
    .digest('hex');
  const folder = join(FOLDER, `${what[0]}-${key.slice(0, 16)}`);
  if (!isWhole(folder)) {
    const part = `${folder}.${process.pid}`;
    try {
      makeFolder(join(part, FILES));
      await build(join(part, FILES));
      writeFileSync(join(part, SIZES), JSON.stringify(sizesIn(part)));
      rename(part, folder);
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  }
  const now = new Date();
  utimesSync(folder, now, now);
  forget();
  return join(folder, FILES);
}

function sizesIn(folder: string): Readonly<Record<string, number>> {
  const files = join(folder, FILES);
  return Object.fromEntries(
    [...filesBelow(files)].sort().map((path) => [path, sizeOf(join(files, path)) ?? 0]),
  );
}

/** Whether all is there that was built: a disk that lost its power may keep names, and nothing in them. */
function isWhole(folder: string): boolean {
  try {
    return readFileSync(join(folder, SIZES), 'utf8') === JSON.stringify(sizesIn(folder));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

/** Another build may have put the same there meanwhile; else what stands there is damaged. */
function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(error) ?? '')) throw error;
    if (isWhole(to)) return;
    rmSync(to, { recursive: true });
    renameSync(from, to);
  }
}

function forget(): void {
  const now = Date.now();
  const found = readdirSync(FOLDER).flatMap((name) => {
    const used = statSync(join(FOLDER, name), { throwIfNoEntry: false })?.mtimeMs;
    return used === undefined ? [] : [{ name, age: now - used, whole: !name.includes('.') }];
  });
  const [whole, parts] = [found.filter((one) => one.whole), found.filter((one) => !one.whole)];
  const old = [...whole.sort((a, b) => a.age - b.age).slice(MOST_KEPT), ...parts];
  for (const { name, age } of old) {
    // What is younger, another build may just be using.
    if (age > LEFT_AFTER) rmSync(join(FOLDER, name), { recursive: true, force: true });
  }
}
