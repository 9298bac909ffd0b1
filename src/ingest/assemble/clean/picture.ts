import type { Picture } from '../../../bundle/records.ts';
import type { FindMedia, FoundMedia } from '../../edition.ts';
import type { RawPicture } from '../../sources/shapes.ts';
import { webUrlOf } from './link.ts';
import { cleanSize } from './number.ts';
import { cleanText, shorten } from './text.ts';

const MAX_ALT = 500;
/** What is narrower or lower on another site is a line, or counts visits; an archive's own was put there. */
const LEAST_PIXELS = 8;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** `undefined` for what can't be a picture at all: empty, `data:`, `blob:` and the like. */
type Found = Located | { readonly reason: string } | undefined;

/** An address and, of a picture that was looked at, its size. */
type Located = { readonly src: string } & Pick<FoundMedia, 'width' | 'height'>;

function locate(raw: string | undefined, find: (path: string) => ReturnType<FindMedia>): Found {
  const address = raw?.trim().replace(/^\/\//, 'https://') ?? '';
  if (address === '') return undefined;
  const url = webUrlOf(address);
  if (url) {
    url.username = '';
    url.password = '';
    return { src: url.href };
  }
  if (OTHER_SCHEME.test(address)) return undefined;
  const found = find(address);
  if (!('media' in found)) return { reason: `${address}: ${found.reason}` };
  const { media, ...size } = found;
  return { src: media, ...size };
}

/**
 * The first usable of a record's pictures. Links to the web stay links; others are looked up beside
 * the stories.
 *
 * @returns `lost`, why the first of the unusable ones is, only where none can be used
 */
export function firstPicture(
  pictures: readonly RawPicture[] | undefined,
  find: (path: string) => ReturnType<FindMedia>,
): { readonly picture?: Picture; readonly lost?: string } {
  let lost: string | undefined;
  for (const raw of pictures ?? []) {
    const found = locate(raw.url, find);
    if (found && 'src' in found) {
      const picture = describe(raw, found);
      if (found.width !== undefined || !isSpeck(picture)) return { picture };
    } else lost ??= found?.reason;
  }
  return lost === undefined ? {} : { lost };
}

function isSpeck({ width = Infinity, height = Infinity }: Picture): boolean {
  return Math.min(width, height) < LEAST_PIXELS;
}

/** What a record says of a picture's size is believed only where nobody has looked. */
function describe(raw: RawPicture, { src, ...seen }: Located): Picture {
  const isSeen = seen.width !== undefined && seen.height !== undefined;
  const width = cleanSize(isSeen ? `${seen.width}` : raw.width);
  const height = cleanSize(isSeen ? `${seen.height}` : raw.height);
  const alt = shorten(cleanText(raw.title), MAX_ALT);
  const credit = shorten(cleanText(raw.attribution), MAX_ALT);
  return {
    src,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(alt !== '' && { alt }),
    ...(credit !== '' && { credit }),
  };
}
