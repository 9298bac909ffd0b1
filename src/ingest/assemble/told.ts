import type { ProviderId } from '../../bundle/ids.ts';
import type { ArticleType, Picture, Video } from '../../bundle/records.ts';
import type { CleanArticle } from './clean/article.ts';

/** What one mention tells of an article: all but the addresses by which it is known. */
export type Told = Omit<CleanArticle, 'keys'>;

/** Fields that may be absent, and that one mention can fill for another. */
export const FILLABLE = [
  'excerpt',
  'language',
  'amp',
  'cdnAmp',
  'type',
  'heat',
  'quality',
  'picture',
  'video',
] as const;

/** How many of the fields that may be absent are there. */
export function richness(told: Told): number {
  return FILLABLE.reduce((filled, field) => filled + (told[field] === undefined ? 0 : 1), 0);
}

/** A mention as one line of text; the same for the same content. */
export function packTold(told: Told): string {
  const { time, provider } = told;
  return JSON.stringify([
    told.title,
    told.url,
    time.seconds,
    time.dateOnly,
    provider.id,
    provider.guessed,
    provider.name,
    provider.logo,
    told.excerpt,
    told.language,
    told.amp,
    told.cdnAmp,
    told.type,
    told.heat,
    told.quality,
    packPicture(told.picture),
    told.video && [told.video.host, told.video.id],
    // Few sources tell: without it a line is as it would be if none could.
    ...(told.said === undefined ? [] : [told.said]),
  ]);
}

function packPicture(picture: Picture | undefined): unknown {
  if (!picture) return undefined;
  const { src, width, height, alt, credit } = picture;
  return [src, width, height, alt, credit];
}

type Absent = null;
type PackedPicture = readonly [
  src: string,
  width: number | Absent,
  height: number | Absent,
  alt: string | Absent,
  credit: string | Absent,
];
type Packed = readonly [
  title: string,
  url: string,
  seconds: number,
  dateOnly: boolean,
  provider: ProviderId,
  guessed: boolean,
  name: string | Absent,
  logo: string | Absent,
  excerpt: string | Absent,
  language: string | Absent,
  amp: string | Absent,
  cdnAmp: string | Absent,
  type: ArticleType | Absent,
  heat: number | Absent,
  quality: number | Absent,
  picture: PackedPicture | Absent,
  video: readonly [host: Video['host'], id: string] | Absent,
  said?: number,
];

function unpackPicture([src, width, height, alt, credit]: PackedPicture): Picture {
  return {
    src,
    ...(width !== null && { width }),
    ...(height !== null && { height }),
    ...(alt !== null && { alt }),
    ...(credit !== null && { credit }),
  };
}

/** Reads what `packTold` wrote: nothing else may be given, since nothing is checked again. */
export function unpackTold(line: string): Told {
  const [
    title,
    url,
    seconds,
    dateOnly,
    id,
    guessed,
    name,
    logo,
    excerpt,
    language,
    amp,
    cdnAmp,
    type,
    heat,
    quality,
    picture,
    video,
    said,
  ] = JSON.parse(line) as Packed;
  return {
    title,
    url,
    time: { seconds, dateOnly },
    said,
    provider: { id, guessed, name: name ?? undefined, logo: logo ?? undefined },
    excerpt: excerpt ?? undefined,
    language: language ?? undefined,
    amp: amp ?? undefined,
    cdnAmp: cdnAmp ?? undefined,
    type: type ?? undefined,
    heat: heat ?? undefined,
    quality: quality ?? undefined,
    picture: picture === null ? undefined : unpackPicture(picture),
    video: video === null ? undefined : { host: video[0], id: video[1] },
  };
}
