import { dirname, join } from 'node:path';
import { smallPictures } from '../../bundle/own-picture.ts';
import { makeFolder } from '../../command/writing/put-file.ts';
import { inThreads } from '../in-threads.ts';
import { filesBelow } from '../placing/list-site.ts';
import { linkOrCopy, sizeOf } from '../placing/put-link.ts';
import { ASSETS } from '../placing/site-file.ts';
import type { Scaling } from './worker.ts';

const WORKER = join(import.meta.dirname, 'worker.ts');
/** Pictures that a thread scales before it is sent more. */
const PICTURES_AT_ONCE = 8;
const MEDIA = 'media';

/** The bundle, the site as it stands, and the one that is made. */
interface Folders {
  readonly bundle: string;
  readonly standing: string;
  readonly out: string;
}

/**
 * Puts small variants beside each wide picture of the bundle, for `srcset`: on a phone a third of the
 * bytes. Those that stand in the site of the last build are taken over.
 *
 * @returns how many pictures were looked at anew
 */
export async function makeSmallPictures({ bundle, standing, out }: Folders): Promise<number> {
  const jobs: Scaling[] = [];
  const below = join(out, ASSETS);
  for (const name of filesBelow(join(bundle, MEDIA))) {
    const [src, from] = [`${MEDIA}/${name}`, join(bundle, MEDIA, name)];
    // How wide it is, its bytes say.
    const wanted = smallPictures({ src, width: Infinity }).map(({ path }) => path);
    const [first] = wanted;
    if (first === undefined) continue;
    makeFolder(dirname(join(below, first)));
    // An empty one is what a disk that lost its power may leave.
    const there = wanted.filter((path) => (sizeOf(join(standing, ASSETS, path)) ?? 0) > 0);
    for (const path of there) linkOrCopy(join(standing, ASSETS, path), join(below, path));
    if (there.length < wanted.length) jobs.push({ src, from, below, there });
  }
  await inThreads(jobs, { thread: WORKER, batch: PICTURES_AT_ONCE });
  return jobs.length;
}
