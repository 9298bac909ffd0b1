import type { MediaNs } from 'feedsmith';
import type { RawPicture } from '../shapes.ts';
import { present } from './feed.ts';
import type { Resolve } from './resolve.ts';
import { showsNothing } from './shows-nothing.ts';

type Media = MediaNs.ItemOrFeed;

function picture(
  url: string | undefined,
  { width, height }: { readonly width?: number; readonly height?: number } = {},
  words: { readonly title?: string | undefined; readonly credit?: string | undefined } = {},
): RawPicture | undefined {
  if (url === undefined) return undefined;
  return {
    url,
    width: width?.toString(),
    height: height?.toString(),
    title: words.title,
    attribution: words.credit,
  };
}

/** Smaller ones are the faces of those who wrote. */
const LEAST_PIXELS = 40;

function isPicture({ medium, type, url }: MediaNs.Content): boolean {
  if (medium !== undefined) return medium === 'image';
  if (type !== undefined) return type.startsWith('image/');
  return /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i.test(url ?? '');
}

/** Pictures of Media RSS (rssboard.org/media-rss): the widest first, then the small ones. */
export function mediaPictures(media: Media | undefined): RawPicture[] {
  if (!media) return [];
  const groups = media.groups ?? [];
  const contents = [...(media.contents ?? []), ...groups.flatMap((group) => group.contents ?? [])];
  const full = contents
    .filter(isPicture)
    .toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))
    .map((content) => {
      const title = (content.title ?? content.description)?.value;
      return picture(content.url, content, { title, credit: content.credits?.[0]?.value });
    });
  const small = [media, ...groups, ...contents]
    .flatMap(({ thumbnails }) => thumbnails ?? [])
    .filter(
      ({ width = LEAST_PIXELS, height = LEAST_PIXELS }) => Math.min(width, height) >= LEAST_PIXELS,
    )
    .toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))
    .map((thumbnail) => picture(thumbnail.url, thumbnail));
  return present(...full, ...small);
}

/** What Media RSS says of an item, which is all that some have: those of YouTube. */
export function mediaTexts(media: Media | undefined): string[] {
  const groups = media?.groups ?? [];
  return present(media?.description?.value, ...groups.map(({ description }) => description?.value));
}

/** A picture that is only an address. */
export function pictureAt(url: string | undefined): RawPicture[] {
  return present(picture(url));
}

/** The pictures that may be of an item, with absolute addresses, where these can be told. */
export function placed(pictures: readonly RawPicture[], resolve: Resolve): RawPicture[] {
  return pictures
    .filter(({ url }) => url === undefined || !showsNothing(url))
    .map(({ url, width, height, title, attribution }) => {
      return { url: url && resolve(url), width, height, title, attribution };
    });
}
