import { BUNDLE_BASE } from './bundle-base.ts';

let inBundle = (path: string): string => BUNDLE_BASE + path;

/** Address of a picture as a bundle names it: on the web, or `media/…` inside the bundle. */
export function pictureUrl(source: string): string {
  return source.startsWith('media/') ? inBundle(source) : source;
}

/** Says where pictures inside the bundle are, for one that lies in no folder of the host. */
export function showPicturesFrom(addressOf: (path: string) => string): void {
  inBundle = addressOf;
}
