import type { Seconds } from '../bundle/ids.ts';
import { addressOn, pathOn, type Place, type Site } from './site.ts';
import { rfc3339 } from './times.ts';
import { element, text, XML_HEAD } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** What a sitemap may hold at most (sitemaps.org, protocol 0.9): addresses, and bytes. */
const MOST_ADDRESSES = 50_000;
const MOST_BYTES = 50 * 1024 * 1024;

/** The sitemap, or the index of several. */
const SITEMAP = 'sitemap.xml';

/** A page, by its path, and when the newest on it was published. */
export interface MappedPage {
  readonly page: string;
  readonly newest: Seconds;
}

interface Limits {
  readonly addresses: number;
  readonly bytes: number;
}

export interface TextFile {
  readonly path: string;
  readonly content: string;
}

function documentOf(name: 'urlset' | 'sitemapindex', entries: readonly string[]): string {
  return `${XML_HEAD}${element(name, { xmlns: NAMESPACE }, `\n${entries.join('\n')}\n`)}\n`;
}

function entryOf(name: 'url' | 'sitemap', address: string, newest: Seconds): string {
  const lastmod = element('lastmod', {}, rfc3339(newest));
  return element(name, {}, element('loc', {}, text(address)) + lastmod);
}

interface Part {
  readonly entries: string[];
  bytes: number;
  newest: Seconds;
}

/** Cuts a list of pages into parts that sitemaps can hold. */
function partsOf(site: Site, pages: Iterable<MappedPage>, limits: Limits): Part[] {
  const parts: Part[] = [];
  const around = documentOf('urlset', []).length;
  let part: Part | undefined;
  for (const { page, newest } of pages) {
    const entry = entryOf('url', addressOn(site, page), newest);
    // Addresses are in ASCII, so that characters are bytes.
    const bytes = entry.length + 1;
    const full = part && part.entries.length === limits.addresses;
    if (!part || full || around + part.bytes + bytes > limits.bytes) {
      part = { entries: [], bytes: 0, newest };
      parts.push(part);
    }
    part.entries.push(entry);
    part.bytes += bytes;
    part.newest = Math.max(part.newest, newest);
  }
  return parts;
}

/**
 * The sitemap of a site (sitemaps.org, protocol 0.9): one file, or, of more pages than that may
 * hold, several and an index of them.
 *
 * @param pages in an order in which new ones come last, so that of several files most stay
 */
export function sitemapOf(
  site: Site,
  pages: Iterable<MappedPage>,
  limits: Limits = { addresses: MOST_ADDRESSES, bytes: MOST_BYTES },
): TextFile[] {
  const parts = partsOf(site, pages, limits);
  const named = parts.map((part, at) => ({ ...part, path: `sitemap-${at + 1}.xml` }));
  const contents = parts.map(({ entries }) => documentOf('urlset', entries));
  const [only = documentOf('urlset', [])] = contents;
  if (named.length < 2) return [{ path: SITEMAP, content: only }];
  const index = named.map(({ path, newest }) => entryOf('sitemap', addressOn(site, path), newest));
  return [
    ...named.map(({ path }, at) => ({ path, content: contents[at] ?? '' })),
    { path: SITEMAP, content: documentOf('sitemapindex', index) },
  ];
}

/** Pages that are the reader's own: nothing to find. */
const NOT_FOR_ROBOTS = ['saved', 'settings'];

/** What crawlers may read (RFC 9309), and where the sitemap is. */
export function robotsOf(site: Place | Site): string {
  const closed = NOT_FOR_ROBOTS.map((page) => `Disallow: ${pathOn(site, page)}`);
  const map = 'origin' in site ? ['', `Sitemap: ${addressOn(site, SITEMAP)}`] : [];
  return `${['User-agent: *', ...closed, ...map].join('\n')}\n`;
}
