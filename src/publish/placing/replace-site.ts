import { makeFolder } from '../../command/writing/put-file.ts';
import { Lock } from '../../command/lock.ts';
import { Staging, stagingOf } from '../staging.ts';
import { clearUp } from './clear-up.ts';
import { placeApart } from './place-apart.ts';
import type { SiteFile } from './site-file.ts';
import { completeStaging, isWhole, readList } from './site-list.ts';

/** How a site comes to be. */
interface Making<Made> {
  /** The last site is put in place first, since whoever did that was stopped. */
  readonly finishing: () => void;
  /** Makes the files of the new one; what is made for it goes into the staging folder. */
  readonly make: (staging: Staging) => Promise<Made>;
  /** All is made. @param changed how many files take their places now */
  readonly placing: (changed: number) => void;
}

/** What became of a site's folder, in files. */
interface Placed<Made> {
  readonly made: Made;
  readonly changed: number;
  readonly removed: number;
}

/**
 * Puts a new site in the place of the one that a folder holds, if any. Whenever this process is killed,
 * the folder holds the old one or, at the latest when its lock is gone, the new one.
 *
 * @param site the folder, absolute
 * @throws Failure when another run writes there; HalfPlaced when files of the old site are left beside
 *   those of the new one; what `make` throws or the system's error, and the old site stands
 */
export async function replaceSite<Made extends { readonly files: readonly SiteFile[] }>(
  site: string,
  { finishing, make, placing }: Making<Made>,
): Promise<Placed<Made>> {
  makeFolder(site);
  let lock = Lock.take(site, 'site');
  try {
    if (isHalfPlaced(site)) {
      finishing();
      await placeApart(site, lock);
      lock = Lock.take(site, 'site');
    }
    const staging = new Staging(site);
    const made = await make(staging);
    const { changed } = completeStaging(made.files, site, staging.folder);
    placing(changed.length);
    const removed = await placeApart(site, lock);
    return { made, changed: changed.length, removed };
  } finally {
    // Whoever took it over clears up, too.
    if (lock.held) clearUp(site, lock);
  }
}

/** Whether there is a site that somebody has begun to put in place, and that is all there. */
function isHalfPlaced(site: string): boolean {
  const staging = stagingOf(site);
  const list = readList(staging);
  return list !== undefined && isWhole(list, site, staging);
}
