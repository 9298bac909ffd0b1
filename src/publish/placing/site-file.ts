import { COMPRESSED, isImmutablePath, MANIFEST_PATH } from '../../bundle/files.ts';

/** A file of a site: its path in it, with `/`, and where it is now. */
export interface SiteFile {
  readonly path: string;
  readonly from: string;
}

export const BUNDLE = 'bundle/';
/** The folder of the app's files, below the site. */
export const ASSETS = 'assets';
/** The service worker, where browsers find it: none may keep what stands above its own folder. */
export const SERVICE_WORKER = 'sw.js';
const ASSET = /^assets\/.+-[\w-]{6,16}\.\w+$/;

/** The path of the file that a compressed one stands beside; its own path of any other. */
export function plainPath(path: string): string {
  const ending = COMPRESSED.find((one) => path.endsWith(one));
  return ending === undefined ? path : path.slice(0, -ending.length);
}

/** Whether the name of a file, or of the one that it is beside, has a hash of its content. */
export function isHashed(path: string): boolean {
  const plain = plainPath(path);
  return plain.startsWith(BUNDLE) ? isImmutablePath(plain.slice(BUNDLE.length)) : ASSET.test(plain);
}

/** What is put last: what leads to all the others. */
const LAST = ['404.html', 'index.html', `${BUNDLE}${MANIFEST_PATH}`];

/** The order in which files are replaced: those that lead to others after these. */
export function byPlacing(a: string, b: string): number {
  const [one, other] = [LAST.indexOf(plainPath(a)), LAST.indexOf(plainPath(b))];
  if (one !== other) return one - other;
  return a < b ? -1 : a > b ? 1 : 0;
}
