import { parseAtomFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import type { SourceFile } from '../../edition.ts';
import { NOTHING, rejectedFile, type SourceYield } from '../record.ts';
import { EMPTY } from '../text-file.ts';
import type { Feed } from './feed.ts';
import { feedFromAtom } from './from-atom.ts';
import { feedFromRdf, feedFromRss } from './from-rss.ts';
import { itemLines } from './item-lines.ts';
import { withOriginalLinks } from './original-links.ts';
import { headOf } from './xml-head.ts';
import { isWordPressExport, readExport } from './wordpress-export.ts';
import { yieldOf } from './yield-of.ts';

/** How a feed is read, by its outermost element. */
const FORMATS: Readonly<Record<string, (xml: string) => Feed>> = {
  rss: (xml) => feedFromRss(parseRssFeed(xml)),
  feed: (xml) => feedFromAtom(parseAtomFeed(xml)),
  rdf: (xml) => feedFromRdf(parseRdfFeed(xml)),
};

/** What else stands beside feeds on a site, and is of no use here. */
const BESIDE = new Set(['urlset', 'sitemapindex', 'browserconfig', 'opensearchdescription']);
/** Generators of sites make feeds of such files, which start like stories. */
const TEMPLATE = /^---[ \t]*\r?\n/;

const HINT = 'RSS, RDF and Atom are read';
/** What people take for a feed. */
const MISTAKEN: Readonly<Record<string, string>> = {
  html: `this is a web page, not a feed: ${HINT}`,
  opml: 'this is a list of feeds (OPML), not a feed: fetch them, and name the folder that they are in',
};

function formatOf(root: string): ((xml: string) => Feed) | undefined {
  return Object.hasOwn(FORMATS, root) ? FORMATS[root] : undefined;
}

/** Whether a text is a feed in XML, whole or not. */
export function isFeed(text: string): boolean {
  const head = TEMPLATE.test(text) ? undefined : headOf(text);
  return head !== undefined && formatOf(head.root) !== undefined;
}

function objectionTo(root: string): string {
  if (Object.hasOwn(MISTAKEN, root)) return MISTAKEN[root] ?? '';
  return `this XML is no feed: its outermost element is <${root.slice(0, 40)}>; ${HINT}`;
}

/**
 * Reads a feed in XML: RSS 2.0 and what came before it, RSS 1.0 (RDF), Atom. What a DOCTYPE declares
 * is never read, so no entity can grow or lead anywhere.
 */
export function readFeed(file: SourceFile): SourceYield {
  const { source, text } = file;
  if (text.trim() === '') return rejectedFile(source, EMPTY);
  if (TEMPLATE.test(text)) return NOTHING;
  const head = headOf(text);
  if (!head) return rejectedFile(source, `this is not XML: ${HINT}`);
  if (BESIDE.has(head.root)) return NOTHING;
  const parse = formatOf(head.root);
  if (!parse) return rejectedFile(source, objectionTo(head.root));
  let feed: Feed;
  try {
    feed = withOriginalLinks(parse(head.plain), head.plain);
    if (isWordPressExport(head.plain)) feed = readExport(feed, head.plain);
  } catch {
    return rejectedFile(
      source,
      'this feed cannot be read: it is cut off, a tag is not closed, or tags are nested too deep',
    );
  }
  const found = itemLines(text);
  const lines = found.length === feed.items.length ? found : [];
  return yieldOf(
    file,
    feed,
    feed.items.map((_, number) => ({ number, line: lines[number] ?? 1 })),
  );
}
