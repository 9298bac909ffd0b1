const BASE = import.meta.env.BASE_URL;
/** Where the bundle lies below the app: beside it, so that a folder can be replaced. */
export const BUNDLE_BASE = `${BASE}bundle/`;
/** Id of the edition of this device that the page's address names; '' for the published one. */
export const [, LOCAL = ''] =
  /^local\/([\w-]+)/.exec(globalThis.location?.pathname.slice(BASE.length)) ?? [];
/** Path that all pages of the edition on show stand below. */
export const PAGES = LOCAL ? localPages(LOCAL) : BASE;

/** Path of the pages of an edition that is kept on this device. */
export function localPages(id: string): string {
  return `${BASE}local/${id}/`;
}

/** Absolute address of the bundle's folder, or where it is kept on this device. */
export function bundleUrl(): string {
  return LOCAL ? BASE + LOCAL : new URL(BUNDLE_BASE, document.baseURI).href;
}
