import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Paths of all files below a folder, with their sizes; hidden ones left out. */
export function filesBelow(folder: string): ReadonlyMap<string, number> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [relative(folder, path), statSync(path).size]));
}

export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
  /** With each file compressed by itself, as hosts send it; never more than as it is. */
  readonly gzipped: number;
}

export function sizeOf(folder: string, wanted: (path: string) => boolean = () => true): FolderSize {
  const files = [...filesBelow(folder)].filter(([path]) => wanted(path));
  const gzipped = files.map(([path, size]) =>
    Math.min(size, gzipSync(readFileSync(join(folder, path)), { level: 6 }).length),
  );
  return {
    files: files.length,
    bytes: sum(files.map(([, size]) => size)),
    gzipped: sum(gzipped),
  };
}

/** One hash of all paths and bytes below a folder. */
export function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  for (const [path, size] of filesBelow(folder)) {
    hash.update(`${path}\0${size}\0`).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
