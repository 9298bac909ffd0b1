import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { COMPRESSED, MANIFEST_PATH } from '../../bundle/files.ts';
import { sameContent, sizeOf } from '../placing/put-link.ts';
import { BUNDLE, isHashed, plainPath, type SiteFile } from '../placing/site-file.ts';
import type { Compression } from './compress-file.ts';
import { isStillWhole } from './still-whole.ts';

const COMPRESSIBLE = /\.(html|js|css|json|bin|xml|svg|txt|webmanifest)$/;

/**
 * So many bytes are made as small as can be, which takes some 2 s of a core for each MB. What is more
 * is compressed quickly.
 */
const BEST_BYTES = 16 * 1024 * 1024;

/** What visitors wait for comes first, feeds last: these are asked for by machines. */
function byWaiting(a: SiteFile, b: SiteFile): number {
  const rank = ({ path }: SiteFile): number => {
    if (path.startsWith(BUNDLE)) return 1;
    return path.startsWith('feed') ? 2 : 0;
  };
  return rank(a) - rank(b);
}

/** What has to be compressed, and which compressed files of the site as it stands are still right. */
export interface Choice {
  readonly jobs: readonly Compression[];
  readonly kept: readonly SiteFile[];
}

/** A file of the site as it stands. */
interface Standing {
  /** It is the same as the new one, named by its content or compared, and what stands beside it whole. */
  readonly right: boolean;
  /** Compressed files beside it, where it is right. */
  readonly compressed: readonly SiteFile[];
}

function standing({ path, from }: SiteFile, site: string): Standing {
  const there = join(site, path);
  const same = isHashed(path) ? sizeOf(there) === sizeOf(from) : sameContent(from, there);
  const endings = same ? COMPRESSED.filter((ending) => existsSync(there + ending)) : [];
  const compressed = endings.map((ending) => ({ path: path + ending, from: there + ending }));
  const bytes = sizeOf(from) ?? 0;
  const right = same && compressed.every((beside) => isStillWhole(beside.from, bytes));
  return { right, compressed: right ? compressed : [] };
}

/**
 * Whether all of a site has been compressed. This file is, where it is not tiny, and it is put into
 * its place after all others.
 */
function isCompressed(site: string): boolean {
  return existsSync(join(site, `${BUNDLE}${MANIFEST_PATH}.gz`));
}

/**
 * Chooses how each file of a new site is compressed.
 *
 * @param site the folder of the site as it stands
 * @param staging where the compressed files go
 */
export function chooseCompression(
  files: readonly SiteFile[],
  site: string,
  staging: string,
): Choice {
  const jobs: Compression[] = [];
  const kept: SiteFile[] = [];
  // Then what has nothing beside it was not made smaller by compressing.
  const done = isCompressed(site);
  let bytes = 0;
  for (const file of files.toSorted(byWaiting)) {
    if (!COMPRESSIBLE.test(file.path) || plainPath(file.path) !== file.path) continue;
    const { right, compressed } = standing(file, site);
    kept.push(...compressed);
    if (compressed.length > 0 || (right && done)) continue;
    bytes += sizeOf(file.from) ?? 0;
    jobs.push({ from: file.from, to: join(staging, file.path), best: bytes <= BEST_BYTES });
  }
  return { jobs, kept };
}
