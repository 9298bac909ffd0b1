import type { Picture } from '../../../bundle/records.ts';
import type { FindMedia } from '../../edition.ts';
import type { RawPicture } from '../../sources/shapes.ts';
import { webUrlOf } from './link.ts';
import { cleanSize } from './number.ts';
import { cleanText, shorten } from './text.ts';

const MAX_ALT = 500;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** `undefined` for what can't be a picture at all: empty, `data:`, `blob:` and the like. */
type Found = { readonly src: string } | { readonly reason: string } | undefined;

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
  return 'media' in found ? { src: found.media } : { reason: `${address}: ${found.reason}` };
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
    if (found && 'src' in found) return { picture: describe(raw, found.src) };
    lost ??= found?.reason;
  }
  return lost === undefined ? {} : { lost };
}

function describe(raw: RawPicture, src: string): Picture {
  const width = cleanSize(raw.width);
  const height = cleanSize(raw.height);
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
