/**
 * The one address that a page is kept under: what stands behind `?` is the app's, and hosts name a page
 * by its folder or its file, which links do not.
 *
 * @param base path that the site is served from, with `/` at its end
 */
export function pageKey({ origin, pathname }: Pick<URL, 'origin' | 'pathname'>, base: string) {
  const path = pathname.replace(/\/index\.html$/, '/');
  return origin + (path === base ? path : path.replace(/\/$/, ''));
}
