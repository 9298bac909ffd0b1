import type { Seconds } from '../../../bundle/ids.ts';
import type { ArticleType, Picture, Video } from '../../../bundle/records.ts';
import type { RawArticle } from '../../sources/shapes.ts';
import type { MediaFinder } from '../media.ts';
import { canonicalUrl } from './canonical-url.ts';
import { cleanLanguage } from './language.ts';
import { cleanLink } from './link.ts';
import { cleanScore } from './number.ts';
import { firstPicture } from './picture.ts';
import { providerIdOfLink } from './provider.ts';
import { linkOf, providerOf, timeOf, type Flaw, type NamedProvider } from './required.ts';
import { cleanText, shorten } from './text.ts';
import { parseTime, type Time } from './time.ts';
import { cleanVideo } from './video.ts';

/** Longer than any real one; what is longer is a mistake that would swell every page of a feed. */
const MAX_TITLE = 500;
const MAX_EXCERPT = 2000;

/** How notes call the logo that an article gives its provider. */
export const LOGO_FIELD = 'provider.images';

/** An article as one source mentions it, cleaned. */
export interface CleanArticle {
  readonly title: string;
  readonly excerpt: string | undefined;
  readonly language: string | undefined;
  readonly url: string;
  /**
   * What it is known by: the canonical address of its link, then those of its AMP variants, then the
   * id that a feed gives it.
   */
  readonly keys: readonly [string, ...string[]];
  readonly amp: string | undefined;
  readonly cdnAmp: string | undefined;
  readonly time: Time;
  /** When its source said all this, of sources that say one thing again and again: feeds. */
  readonly said: Seconds | undefined;
  readonly provider: NamedProvider;
  readonly type: ArticleType | undefined;
  readonly heat: number | undefined;
  readonly quality: number | undefined;
  readonly picture: Picture | undefined;
  readonly video: Video | undefined;
}

/** `flaws` are parts that were left out; a `fatal` one costs the article. */
export type CleanedArticle =
  { readonly article: CleanArticle; readonly flaws: readonly Flaw[] } | { readonly fatal: Flaw };

/** The home page of a site identifies no article, though AMP links sometimes lead there. */
function leadsToPage(key: string): boolean {
  return new URL(key).pathname !== '/';
}

function keysOf(
  url: string,
  amps: readonly (string | undefined)[],
  feedKey: string | undefined,
): [string, ...string[]] {
  const own = canonicalUrl(url);
  const others = amps.flatMap((amp) => (amp === undefined ? [] : [canonicalUrl(amp)]));
  const pages = new Set(others.filter((key) => key !== own && leadsToPage(key)));
  return [own, ...pages, ...(feedKey === undefined ? [] : [feedKey])];
}

/**
 * A key by the id that a feed gives an article, by which it is known when its address has changed.
 * With its host and its time, since some feeds give one id to whatever comes last.
 */
function feedKeyOf(id: string | undefined, url: string, { seconds }: Time): string | undefined {
  const name = id?.trim() ?? '';
  if (name === '' || canonicalUrl(name) === canonicalUrl(url)) return undefined;
  const host = providerIdOfLink(url);
  return host && `feed:${host}/${seconds}/${name}`;
}

function excerptOf(raw: string | undefined, title: string): string | undefined {
  const excerpt = shorten(cleanText(raw), MAX_EXCERPT);
  return excerpt === '' || excerpt === title ? undefined : excerpt;
}

function typeOf(raw: string | undefined, video: Video | undefined): ArticleType | undefined {
  const said = raw?.trim().toLowerCase();
  if (said === 'article' || said === 'video') return said;
  return video && 'video';
}

/**
 * Cleans what a source says of one article, a story's lead or a related one alike.
 *
 * @returns the article, or the field that makes it unusable: no title, link, time or provider
 */
export function cleanArticle(raw: RawArticle, media: MediaFinder): CleanedArticle {
  const title = shorten(cleanText(raw.title), MAX_TITLE);
  if (title === '') return { fatal: { field: 'title', reason: 'has no title: give it one' } };
  const url = linkOf(raw);
  if (typeof url !== 'string') return { fatal: url };
  const time = timeOf(raw.publishedDateTime);
  if ('reason' in time) return { fatal: time };
  const logo = firstPicture(raw.provider?.images, media);
  const provider = providerOf(raw, url, logo.picture?.src);
  if ('reason' in provider) return { fatal: provider };
  const amp = cleanLink(raw.ampWebUrl);
  const cdnAmp = cleanLink(raw.cdnAmpWebUrl);
  const { picture, lost } = firstPicture(raw.images, media);
  const video = cleanVideo(raw.featuredContent);
  const article: CleanArticle = {
    title,
    excerpt: excerptOf(raw.excerpt, title),
    language: cleanLanguage(raw.locale ?? raw.language),
    url,
    keys: keysOf(url, [amp, cdnAmp], feedKeyOf(raw.guid, url, time)),
    amp,
    cdnAmp,
    time,
    said: raw.saidDateTime === undefined ? undefined : parseTime(raw.saidDateTime)?.seconds,
    provider,
    type: typeOf(raw.type, video),
    heat: cleanScore(raw.heat),
    quality: cleanScore(raw.quality),
    picture,
    video,
  };
  return { article, flaws: [...lostAs('images', lost), ...lostAs(LOGO_FIELD, logo.lost)] };
}

function lostAs(field: string, reason: string | undefined): Flaw[] {
  return reason === undefined ? [] : [{ field, reason }];
}
