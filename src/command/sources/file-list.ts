import type { Place } from '../source-places.ts';

/** The files that the places hold. Their other names follow from these two, see `nameFile`. */
export interface FileList {
  readonly places: readonly Place[];
  /** Path of each file below its place; '' where the place is the file. */
  readonly below: readonly string[];
  /** Position of each file's place. */
  readonly placeOf: Uint32Array<ArrayBuffer>;
}

/** What stands between paths in a text of many: no path holds it. */
const BETWEEN = '\0';

/** Many paths as one text, which costs less to hand over and to keep. */
export function packNames(names: readonly string[]): string {
  return names.join(BETWEEN);
}

/** @param count how many there are: a text of none is that of one which is empty */
export function unpackNames(text: string, count: number): string[] {
  return count === 0 ? [] : text.split(BETWEEN);
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
