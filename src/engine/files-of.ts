import { fetchFromBundle, type FetchFile } from './fetch-file.ts';

/**
 * Reads the files of a bundle wherever it is.
 *
 * @param place absolute address of its folder on a host; or, beginning with `/`, where it is kept on
 *   this device (see `readPlace`)
 */
export function filesOf(place: string): FetchFile {
  if (!place.startsWith('/')) return fetchFromBundle(place);
  const opened = import('./kept/open-kept.ts').then(({ readKept }) => readKept(place));
  return async (path, signal) => (await opened)(path, signal);
}
