import { BUNDLE_BASE } from './bundle-base.ts';

/** Address of a picture as a bundle names it: on the web, or `media/…` inside the bundle. */
export function pictureUrl(source: string): string {
  return source.startsWith('media/') ? `${BUNDLE_BASE}${source}` : source;
}
