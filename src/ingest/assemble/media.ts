import type { FindMedia } from '../edition.ts';
import type { Origin } from '../sources/record.ts';

/** A path as stories write it: without a query, and with `%20` and the like read. */
function plainPath(written: string): string {
  const path = written.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Where a picture stands, however it is written and wherever from.
 *
 * @param from path of the file that names it, below the source
 * @param path as it is written there: beside that file or, with a leading `/`, below the source
 * @returns below the source; undefined where it leads out of it
 */
export function pathBeside(from: string, path: string): string | undefined {
  const written = plainPath(path);
  const places = written.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const name of written.split('/')) {
    if (name === '..' && places.pop() === undefined) return undefined;
    if (name !== '' && name !== '.' && name !== '..') places.push(name);
  }
  return places.join('/');
}

/** Finds a picture as one record names it. */
export type MediaFinder = (path: string) => ReturnType<FindMedia>;

/**
 * Remembers what was found, since ten thousand records may name the same logo.
 *
 * @returns for the origin of a record, the finder that looks from there
 */
export function mediaBeside(findMedia: FindMedia): (origin: Origin) => MediaFinder {
  const known = new Map<string, ReturnType<FindMedia>>();
  return ({ root, path: from }) =>
    (path) => {
      const folder = path.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1);
      const key = JSON.stringify([root, folder, path]);
      const found = known.get(key) ?? findMedia(root, from, path);
      known.set(key, found);
      return found;
    };
}
