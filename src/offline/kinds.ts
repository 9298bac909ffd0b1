import { isImmutablePath, MANIFEST_PATH } from '../bundle/files.ts';

/** What a file of the site is, by which it is decided whether it is asked for or taken as kept. */
export type Kind =
  /** Answers a navigation. */
  | 'page'
  /** Leads to the edition of today. */
  | 'manifest'
  /** Code, styles, fonts and the data of pages: named by their content. */
  | 'asset'
  /** A file of an edition, named by its content. */
  | 'file'
  /** A picture of the site's own, named by its content. */
  | 'picture';

const BUNDLE = 'bundle/';
const ASSET = /^assets\/[^/]+-[\w-]{6,16}\.\w+$/;
const SMALL_PICTURE = /^assets\/pictures\/\d+-[0-9a-f]{16}\.webp$/;
const MEDIA = /^bundle\/media\//;

/** A request, as far as its kind depends on it. */
export interface Asked {
  readonly url: URL;
  /** Of a request of Fetch: `navigate` for a page. */
  readonly mode: RequestMode;
}

/**
 * @param base path that the site is served from, with `/` at its end
 * @param origin of the site
 * @returns undefined for what is left to the browser: other hosts' files, feeds, whatever is not named
 *   by its content
 */
export function kindOf({ url, mode }: Asked, base: string, origin: string): Kind | undefined {
  if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined;
  const path = url.pathname.slice(base.length);
  if (path === BUNDLE + MANIFEST_PATH) return 'manifest';
  if (path.startsWith(BUNDLE)) {
    if (!isImmutablePath(path.slice(BUNDLE.length))) return undefined;
    return MEDIA.test(path) ? 'picture' : 'file';
  }
  if (ASSET.test(path)) return 'asset';
  if (path.startsWith('assets/')) return SMALL_PICTURE.test(path) ? 'picture' : undefined;
  return mode === 'navigate' ? 'page' : undefined;
}

/**
 * Whether the host is asked before what is kept is looked at. What is named by its content never changes,
 * but a copy of it may be damaged: whoever finds that out asks past every cache.
 *
 * @param cache of the request
 */
export function asksFirst(kind: Kind, cache: RequestCache): boolean {
  return kind === 'page' || kind === 'manifest' || cache === 'reload';
}

const NAMED = /"(\/[^"\s]+)"/g;

/**
 * Paths of the files that a page's HTML names and cannot do without: of kind `asset`.
 *
 * @param base path that the site is served from, with `/` at its end
 */
export function assetsIn(html: string, base: string): string[] {
  const named = Array.from(html.matchAll(NAMED), ([, path = '']) => path);
  return [...new Set(named)].filter(
    (path) => path.startsWith(base) && ASSET.test(path.slice(base.length)),
  );
}

const RENDERED = /<div id="root" data-rendered/;

/**
 * Whether a page has something to read in it. The bare app, which hosts send for whatever is not a
 * file, is in the worker itself; another page below the same path is none of ours.
 */
export function isRendered(html: string): boolean {
  return RENDERED.test(html);
}
