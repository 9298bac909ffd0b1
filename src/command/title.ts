import { basename, dirname, extname } from 'node:path';

/** Names of files and folders that say what they hold, not whose it is. */
const GENERIC = /^_|^(?:api|articles|content|data|docs|export|feed|feeds|news|posts|stories)$/i;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * A title for an edition from the path of its first source: the nearest name that says something,
 * in title case (`/home/ada/power-apps/_news`: `Power Apps`); a name of three letters or fewer is
 * taken for initials.
 */
export function titleFromPath(path: string): string {
  let place = path;
  while (GENERIC.test(basename(place, extname(place))) && dirname(place) !== place) {
    place = dirname(place);
  }
  const words = basename(place, extname(place))
    .split(/[\s._-]+/)
    .filter(Boolean);
  const [only = ''] = words;
  if (words.length === 1 && only.length <= 3) return only.toUpperCase();
  return words.map(capital).join(' ') || 'News';
}
