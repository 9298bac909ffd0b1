import { isAbsolute } from 'node:path';
import type { Reject } from '../../bundle/records.ts';
import type { Place } from '../source-places.ts';
import { job, type Crew, type Job } from '../threads/crew.ts';
import { NameList, packNames, type FileList } from './file-list.ts';
import type { ListedFolder } from './list-job.ts';

/** The files to read, in order, and what could not even be opened. */
export interface Listed {
  readonly files: FileList;
  readonly unusable: readonly Reject[];
}

/** A place that is a file. */
const ITSELF: ListedFolder = { files: 1, below: '', unusable: [] };

/** What the places hold. Threads look where there are any. */
export async function listFiles(places: readonly Place[], crew: Crew): Promise<Listed> {
  const found = places.map(() => ITSELF);
  const jobs = places.flatMap(({ absolute, isFile }, place): Job[] => {
    if (!isAbsolute(absolute)) throw new Error(`${absolute} is not an absolute path`);
    return isFile ? [] : [job('list', absolute, (listed) => (found[place] = listed))];
  });
  await crew.work(jobs, true, { by: 'others' });
  const placeOf = new Uint32Array(found.reduce((sum, { files }) => sum + files, 0));
  let end = 0;
  found.forEach(({ files }, place) => placeOf.fill(place, end, (end += files)));
  const texts = found.flatMap(({ files, below: text }) => (files === 0 ? [] : [text]));
  const below = new NameList(packNames(texts), placeOf.length);
  const unusable = found.flatMap((listed, place) => {
    const name = places[place]?.name ?? '';
    return listed.unusable.map(({ path, reason }): Reject => {
      return { source: path === '' ? name : `${name}/${path}`, reason };
    });
  });
  return { files: { places, below, placeOf }, unusable };
}
