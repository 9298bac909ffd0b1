import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../command/writing/put-file.ts';
import { linkOrCopy, sameContent, sizeOf } from './put-link.ts';
import type { SiteFile } from './site-file.ts';

/** Stands in the staging folder as soon as all is there that the site will differ by. */
const LIST = '.broadsheet-list.json';
/** Goes up when the list is written in another way: one of another version is nobody's. */
const VERSION = 1;

/** A file's path in the site, with `/`, and its size in bytes. */
type Listed = readonly [path: string, size: number];

/** All files of a site that is to be put in the place of another. */
export interface SiteList {
  /** Those that the other has not, or has in another form; they are in the staging folder. */
  readonly changed: readonly Listed[];
  /** Those that stand in the other as they are to be. */
  readonly standing: readonly Listed[];
}

/**
 * Brings all that a site differs by from the one that stands into the staging folder, and then lists
 * it there. From then on the new site can be put in place, whatever becomes of the bundle.
 *
 * @param files of the new site, wherever they are
 * @param site the folder of the one that stands
 * @throws the system's error
 */
export function completeStaging(
  files: readonly SiteFile[],
  site: string,
  staging: string,
): SiteList {
  const changed: Listed[] = [];
  const standing: Listed[] = [];
  for (const { path, from } of files) {
    const [size, staged] = [sizeOf(from) ?? 0, join(staging, path)];
    const stands = sameContent(from, join(site, path));
    (stands ? standing : changed).push([path, size]);
    if (stands || from === staged) continue;
    makeFolder(dirname(staged));
    linkOrCopy(from, staged);
  }
  const list = { changed, standing };
  writeList(list, staging);
  return list;
}

/** Half a list is never seen, also where the machine stops. */
function writeList(list: SiteList, staging: string): void {
  const path = join(staging, LIST);
  const part = `${path}.part`;
  const file = openSync(part, 'w');
  try {
    writeFileSync(file, JSON.stringify({ version: VERSION, ...list }));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}

/** The list in a staging folder; undefined where there is none that is whole. */
export function readList(staging: string): SiteList | undefined {
  try {
    const { version, ...list } = JSON.parse(
      readFileSync(join(staging, LIST), 'utf8'),
    ) as SiteList & { readonly version: number };
    return version === VERSION ? list : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a site can be put in place as it was listed: nothing is gone since. A file that a machine
 * did not write before it stopped has another size, since file systems note that after the content.
 */
export function isWhole({ changed, standing }: SiteList, site: string, staging: string): boolean {
  const isIn =
    (folder: string) =>
    ([path, size]: Listed): boolean =>
      sizeOf(join(folder, path)) === size;
  return changed.every(isIn(staging)) && standing.every(isIn(site));
}
