import type { Picture } from '../../bundle/records.ts';
import { liesInBundle, smallPath } from '../../bundle/own-picture.ts';
import { BUNDLE_BASE } from './bundle-base.ts';

const BASE = import.meta.env.BASE_URL;
const ofSite = (path: string): string => BUNDLE_BASE + path;
let inBundle = ofSite;

/** Address of a picture as a bundle names it: on the web, or `media/…` inside the bundle. */
export function pictureUrl(source: string): string {
  return liesInBundle(source) ? inBundle(source) : source;
}

/** Address of a picture's small variant, which a published site has beside the app. */
export function smallPictureUrl(picture: Picture): string | undefined {
  const path = smallPath(picture);
  return import.meta.env.PROD && inBundle === ofSite && path ? `${BASE}assets/${path}` : undefined;
}

/** Says where pictures inside the bundle are, for one that lies in no folder of the host. */
export function showPicturesFrom(addressOf: (path: string) => string): void {
  inBundle = addressOf;
}
