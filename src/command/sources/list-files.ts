import { isAbsolute } from 'node:path';
import type { Reject } from '../../bundle/records.ts';
import type { Place } from '../source-places.ts';
import { job, type Crew, type Job } from '../threads/crew.ts';
import { NAME_END, type ListedFolder } from './list-job.ts';

/** The files that the places hold. Their other names follow from these two, see `nameFile`. */
export interface FileList {
  readonly places: readonly Place[];
  /** Path of each file below its place; '' where the place is the file. */
  readonly below: readonly string[];
  /** Position of each file's place. */
  readonly placeOf: Uint32Array<ArrayBuffer>;
}

/** A file to read, with the names that messages and records give it. */
export interface NamedFile {
  readonly source: string;
  readonly root: number;
  readonly path: string;
  readonly absolute: string;
}

/** What a file of a list is called. */
export function nameFile({ places, below, placeOf }: FileList, file: number): NamedFile {
  const place = places[placeOf[file] ?? 0];
  const path = below[file];
  if (!place || path === undefined) throw new Error(`no file ${file}`);
  return nameBelow(place, path);
}

/** What a file below a place is called. */
export function nameBelow({ root, absolute, name, prefix }: Place, path: string): NamedFile {
  if (path === '') return { root, absolute, path: name, source: name };
  const slash = absolute.endsWith('/') || absolute.endsWith('\\') ? '' : '/';
  return {
    root,
    absolute: absolute + slash + path,
    path: prefix + path,
    source: `${name}/${path}`,
  };
}

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
  const below: string[][] = found.map(({ files, below: text }) =>
    files === 0 ? [] : text.split(NAME_END),
  );
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
