import type { FindMedia } from '../edition.ts';
import type { Origin } from '../sources/record.ts';

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
