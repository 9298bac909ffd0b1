import type { ProviderId, StoryId, TopicId } from '../bundle/ids.ts';
import { liesInBundle } from '../bundle/own-picture.ts';
import { EXIT_USAGE, Failure } from '../command/failure.ts';
import { BUNDLE } from './placing/site-file.ts';

/** Where a site stands: the path that it is below, which begins and ends with `/`. */
export interface Place {
  readonly base: string;
}

/** A site that knows its address, too: `https://news.example`, without the path. */
export interface Site extends Place {
  readonly origin: string;
}

/** Only what needs no quoting, neither in a file of a web server nor in an address. */
const BASE = /^\/([\w.~-]+\/)*$/;

function baseOf(given: string): string {
  const base = `/${given}/`.replace(/\/{2,}/g, '/');
  if (BASE.test(base) && !/\/\.{1,2}\//.test(base)) return base;
  throw new Failure(
    `--base takes a path such as /archive/, of letters, digits, “-”, “_”, “.” and “~”; not “${given}”.`,
    EXIT_USAGE,
  );
}

function addressOf(given: string): URL {
  const url = URL.parse(given);
  const plain = url && !url.search && !url.hash && !url.username && !url.password;
  if (plain && /^https?:$/.test(url.protocol)) return url;
  throw new Failure(
    `--url takes the address of the site, such as https://news.example; not “${given}”.`,
    EXIT_USAGE,
  );
}

/**
 * Where a site will stand. An address with a path says the base, too.
 *
 * @throws Failure (usage) when either can't be used, or they contradict each other
 */
export function siteOf(given: { readonly base?: string; readonly url?: string }): Place | Site {
  const base = given.base === undefined ? undefined : baseOf(given.base);
  if (given.url === undefined) return { base: base ?? '/' };
  const { origin, pathname } = addressOf(given.url);
  const path = baseOf(pathname);
  if (base !== undefined && path !== '/' && path !== base) {
    throw new Failure(
      `--url says that the site stands below ${path}, but --base says ${base}. Leave one of them out.`,
      EXIT_USAGE,
    );
  }
  return { base: base ?? path, origin };
}

export function hasAddress(site: Place | Site): site is Site {
  return 'origin' in site;
}

/** The page of a story, below the base. */
export function storyPage(id: StoryId): string {
  return `story/${id}`;
}

/** The page of a topic, below the base. */
export function topicPage(id: TopicId): string {
  return `topic/${id}`;
}

/** The page of a provider, below the base. */
export function providerPage(id: ProviderId): string {
  return `provider/${id}`;
}

/** The path of a page or file on its host, as links have it. */
export function pathOn({ base }: Place, page: string): string {
  return base + encodeURI(page);
}

/** The whole address of a page or file. */
export function addressOn(site: Site, page: string): string {
  return site.origin + pathOn(site, page);
}

/** The address of a picture, on the web or of the bundle; undefined where the site's is not known. */
export function pictureOn(site: Place | Site, source: string): string | undefined {
  if (!liesInBundle(source)) return source;
  return hasAddress(site) ? addressOn(site, BUNDLE + source) : undefined;
}
