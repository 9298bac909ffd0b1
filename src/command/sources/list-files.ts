import { isAbsolute } from 'node:path';
import type { Reject } from '../../bundle/records.ts';
import type { Place } from '../source-places.ts';
import { walk } from '../walk.ts';

/** The files that the places hold. Their other names follow from these two, see `nameFile`. */
export interface FileList {
  readonly places: readonly Place[];
  /** Path of each file below its place; '' where the place is the file. */
  readonly below: readonly string[];
  /** Position of each file's place. */
  readonly placeOf: Uint32Array;
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

/** What the places hold: the files to read, in order, and what could not even be opened. */
export function listFiles(places: readonly Place[]): {
  readonly files: FileList;
  readonly unusable: readonly Reject[];
} {
  const below: string[] = [];
  const placeOf: number[] = [];
  const unusable: Reject[] = [];
  places.forEach(({ absolute, isFile, name }, place) => {
    if (!isAbsolute(absolute)) throw new Error(`${absolute} is not an absolute path`);
    if (isFile) {
      below.push('');
      placeOf.push(place);
      return;
    }
    const found = walk(absolute);
    for (const path of found.files) {
      below.push(path);
      placeOf.push(place);
    }
    for (const { path, reason } of found.unusable) {
      unusable.push({ source: path === '' ? name : `${name}/${path}`, reason });
    }
  });
  return { files: { places, below, placeOf: Uint32Array.from(placeOf) }, unusable };
}
