import { Parser } from 'htmlparser2';
import type { RawPicture } from '../shapes.ts';
import { showsNothing } from './shows-nothing.ts';

/** Smaller ones count visits, or stand in the line. */
const LEAST_PIXELS = 100;
const MOST_HTML = 65_536;
/** Pictures of single characters: WordPress has them for all that browsers once lacked. */
const CHARACTER = /(?:^|\s)(?:wp-smiley|emoji)(?:\s|$)/i;

function isSmall(size: string | undefined): boolean {
  return size !== undefined && Number.parseInt(size, 10) < LEAST_PIXELS;
}

/** The first picture in HTML that is large enough to be one of the article. */
export function pictureIn(html: string): RawPicture | undefined {
  if (!/<img\s/i.test(html)) return undefined;
  let found: RawPicture | undefined;
  const parser = new Parser({
    onopentag(name, { src, width, height, alt, class: classes = '' }) {
      if (name !== 'img' || src === undefined) return;
      if (CHARACTER.test(classes) || showsNothing(src)) return;
      if (isSmall(width) || isSmall(height)) return;
      found ??= { url: src, width, height, title: alt, attribution: undefined };
    },
  });
  parser.end(html.slice(0, MOST_HTML));
  return found;
}
