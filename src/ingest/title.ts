/** Names of files and folders that say what they hold, not whose it is. */
const GENERIC = /^_|^(?:api|articles|content|data|docs|export|feed|feeds|news|posts|stories)$/i;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A name without its ending: `stories.ndjson` is `stories`, `.cache` stays. */
function stem(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/**
 * A title for an edition from the path of its first source: the nearest name that says something,
 * in title case (`/home/ada/power-apps/_news`: `Power Apps`); a name of three letters or fewer is
 * taken for initials.
 *
 * @param path with `/` or `\`
 */
export function titleFromPath(path: string): string {
  const names = path.split(/[/\\]/).filter(Boolean).map(stem);
  const place = names.findLast((name) => !GENERIC.test(name)) ?? '';
  const words = place.split(/[\s._-]+/).filter(Boolean);
  const [only = ''] = words;
  if (words.length === 1 && only.length <= 3) return only.toUpperCase();
  return words.map(capital).join(' ') || 'News';
}
