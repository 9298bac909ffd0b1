/** Where the bundle lies below the app: beside it, so that a folder can be replaced. */
export const BUNDLE_BASE = `${import.meta.env.BASE_URL}bundle/`;

/** Address of a picture as a bundle names it: on the web, or `media/…` inside the bundle. */
export function pictureUrl(source: string): string {
  return source.startsWith('media/') ? `${BUNDLE_BASE}${source}` : source;
}
