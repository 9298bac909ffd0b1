import type { Picture } from '../../bundle/records.ts';
import { liesInBundle, smallPictures } from '../../bundle/own-picture.ts';
import { BUNDLE_BASE } from './bundle-base.ts';

const BASE = import.meta.env.BASE_URL;
const ofSite = (path: string): string => BUNDLE_BASE + path;
let inBundle = ofSite;

/** Address of a picture as a bundle names it: on the web, or `media/…` inside the bundle. */
export function pictureUrl(source: string): string {
  return liesInBundle(source) ? inBundle(source) : source;
}

/** A picture's small variants, which a published site has beside the app, as a `srcset` lists them. */
export function smallPictureUrls(picture: Picture): string[] {
  if (!import.meta.env.PROD || inBundle !== ofSite) return [];
  return smallPictures(picture).map(({ path, width }) => `${BASE}assets/${path} ${width}w`);
}

/** Says where pictures inside the bundle are, for one that lies in no folder of the host. */
export function showPicturesFrom(addressOf: (path: string) => string): void {
  inBundle = addressOf;
}
