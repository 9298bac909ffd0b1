import type { Picture } from './records.ts';

/** Width of small pictures in pixels: that of a phone's screen, and of a story's column. */
export const SMALL_WIDTH = 720;
/** In pixels; what is hardly wider than a small picture gains nothing. */
export const WIDE = 960;

/** Whether a picture lies in the bundle, and not on the web: it is named by its path there. */
export function liesInBundle(source: string | undefined): source is string {
  return source?.startsWith('media/') === true;
}

/**
 * Path of a picture's small variant below a site's `assets/`; undefined where it has none: it is not
 * the bundle's own or not wide, or a GIF, which may move.
 */
export function smallPath({ src, width = 0 }: Picture): string | undefined {
  const [, hash] = /^media\/(\w+)\.(?!gif)/.exec(src) ?? [];
  return hash && width >= WIDE ? `pictures/${SMALL_WIDTH}-${hash}.webp` : undefined;
}
