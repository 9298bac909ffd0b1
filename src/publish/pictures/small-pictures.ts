import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { smallPath, WIDE } from '../../bundle/own-picture.ts';
import { makeFolder } from '../../command/writing/put-file.ts';
import { inThreads } from '../in-threads.ts';
import { filesBelow } from '../placing/list-site.ts';
import { linkOrCopy } from '../placing/put-link.ts';
import { ASSETS } from '../placing/site-file.ts';
import type { Scaling } from './worker.ts';

const WORKER = join(import.meta.dirname, 'worker.ts');
/** Pictures that a thread scales before it is sent more. */
const PICTURES_AT_ONCE = 8;
/** In bytes: logos, mostly, and none that a phone would wait for. */
const LITTLE = 8 * 1024;
const MEDIA = 'media';

/** The bundle, the site as it stands, and the one that is made. */
interface Folders {
  readonly bundle: string;
  readonly standing: string;
  readonly out: string;
}

/**
 * Puts a small variant beside each wide picture of the bundle, for `srcset`: on a phone a third of the
 * bytes. One that stands in the site of the last build is taken over.
 *
 * @returns how many were looked at anew
 */
export async function makeSmallPictures({ bundle, standing, out }: Folders): Promise<number> {
  const jobs: Scaling[] = [];
  const made = new Set<string>();
  for (const name of filesBelow(join(bundle, MEDIA))) {
    const from = join(bundle, MEDIA, name);
    const path = smallPath({ src: `${MEDIA}/${name}`, width: WIDE });
    if (path === undefined || statSync(from).size < LITTLE) continue;
    const [there, to] = [join(standing, ASSETS, path), join(out, ASSETS, path)];
    const folder = dirname(to);
    if (!made.has(folder)) makeFolder(folder);
    made.add(folder);
    if (existsSync(there)) linkOrCopy(there, to);
    else jobs.push({ from, to });
  }
  await inThreads(jobs, { thread: WORKER, batch: PICTURES_AT_ONCE });
  return jobs.length;
}
