import type { Picture } from './records.ts';

/**
 * Widths of small pictures in pixels: of a list's, and of a story's column, on screens with more pixels
 * than a phone's too.
 */
const SMALL_WIDTHS = [360, 720, 1_080, 1_440] as const;
/** What is hardly wider than a small picture gains nothing. */
const WIDER = 4 / 3;

/** A smaller variant of a picture. */
export interface SmallPicture {
  /** In pixels. */
  readonly width: number;
  /** Below a site's `assets/`. */
  readonly path: string;
}

/** Whether a picture lies in the bundle, and not on the web: it is named by its path there. */
export function liesInBundle(source: string | undefined): source is string {
  return source?.startsWith('media/') === true;
}

/**
 * The small variants of a picture, the smallest first. It has none where it is not the bundle's own or
 * not wide, or is a GIF, which may move.
 */
export function smallPictures({ src, width = 0 }: Picture): SmallPicture[] {
  const [, hash] = /^media\/(\w+)\.(?!gif)/.exec(src) ?? [];
  if (hash === undefined) return [];
  return SMALL_WIDTHS.filter((small) => width >= small * WIDER).map((small) => ({
    width: small,
    path: `pictures/${small}-${hash}.webp`,
  }));
}
