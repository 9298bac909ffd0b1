import type { Place } from '../source-places.ts';

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

/** Paths in a text, of which each is found without taking the others out. */
export class NameList {
  /** All of them, packed. */
  readonly text: string;
  readonly length: number;
  #starts: Uint32Array | undefined;

  constructor(text: string, length: number) {
    this.text = text;
    this.length = length;
  }

  /** Where each path starts in the text; as if one more began behind the last. */
  get starts(): Uint32Array {
    return (this.#starts ??= startsIn(this.text, this.length));
  }

  /** @throws RangeError when there are not so many */
  at(number: number): string {
    return this.slice(number, number + 1);
  }

  /** Some of the paths, packed: from the first to before the second; at least one. */
  slice(from: number, to: number): string {
    if (from >= to || to > this.length) throw new RangeError(`no names ${from} to ${to}`);
    return this.text.slice(this.starts[from], (this.starts[to] ?? 0) - 1);
  }
}

function startsIn(text: string, length: number): Uint32Array {
  const starts = new Uint32Array(length + 1);
  let start = 0;
  for (let number = 0; number < length; number++) {
    starts[number] = start;
    const end = text.indexOf(BETWEEN, start);
    start = (end < 0 ? text.length : end) + 1;
  }
  starts[length] = start;
  return starts;
}

/** The files that the places hold. Their other names follow from these two, see `nameFile`. */
export interface FileList {
  readonly places: readonly Place[];
  /** Path of each file below its place; '' where the place is the file. */
  readonly below: NameList;
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

/** What a file of a list is called. @throws RangeError when there is no such file */
export function nameFile({ places, below, placeOf }: FileList, file: number): NamedFile {
  const place = places[placeOf[file] ?? 0];
  if (!place) throw new RangeError(`no place of file ${file}`);
  return nameBelow(place, below.at(file));
}

/** What a file below a place is called. */
export function nameBelow(place: Place, path: string): NamedFile {
  const { root, absolute, name, prefix } = place;
  if (path === '') return { root, absolute, path: name, source: name };
  return {
    root,
    absolute: folderOf(place) + path,
    path: prefix + path,
    source: `${name}/${path}`,
  };
}

/** What stands in front of the paths below a place. */
export function folderOf({ absolute }: Place): string {
  return absolute.endsWith('/') || absolute.endsWith('\\') ? absolute : `${absolute}/`;
}
