import { hash } from 'node:crypto';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const RECORDS = '.records';

/** The path without links of what may not be there yet. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

/** The folder of the state that belongs to a bundle. @param out absolute path of the bundle */
export function statePath(caches: string, out: string): string {
  return join(caches, hash('sha256', realPath(out), 'hex').slice(0, 16));
}

/** Whether a file is that of a run's records. */
export function isRecords(name: string): boolean {
  return name.endsWith(RECORDS);
}

/** Name of the file of a run's records. */
export function recordsName(run: string): string {
  return run + RECORDS;
}

/** From this size on of its records, an update has enough to look at for several threads. */
const LARGE = 8 * 1024 * 1024;

/** Whether a folder holds the state of a large edition. */
export function isLarge(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const names = readdirSync(folder).filter(isRecords);
  return names.some((name) => statSync(join(folder, name)).size > LARGE);
}
