import { isAbsolute } from 'node:path';
import type { Reject } from '../../bundle/records.ts';
import type { Place } from '../source-places.ts';
import { job, type Crew, type Job } from '../threads/crew.ts';
import { unpackNames, type FileList } from './file-list.ts';
import type { ListedFolder } from './list-job.ts';

/** A place that is a file. */
const ITSELF: ListedFolder = { files: 1, below: '', unusable: [] };

/**
 * What the places hold: the files to read, in order, and what could not even be opened. Threads look
 * where there are any.
 */
export async function listFiles(
  places: readonly Place[],
  crew: Crew,
): Promise<{ readonly files: FileList; readonly unusable: readonly Reject[] }> {
  const found = places.map(() => ITSELF);
  const jobs = places.flatMap(({ absolute, isFile }, place): Job[] => {
    if (!isAbsolute(absolute)) throw new Error(`${absolute} is not an absolute path`);
    return isFile ? [] : [job('list', absolute, (listed) => (found[place] = listed))];
  });
  await crew.work(jobs, true);
  const below = found.map(({ files, below: text }) => unpackNames(text, files));
  const placeOf = new Uint32Array(below.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  below.forEach(({ length }, place) => placeOf.fill(place, end, (end += length)));
  const unusable = found.flatMap((listed, place) => {
    const name = places[place]?.name ?? '';
    return listed.unusable.map(({ path, reason }): Reject => {
      return { source: path === '' ? name : `${name}/${path}`, reason };
    });
  });
  return { files: { places, below: below.flat(), placeOf }, unusable };
}
