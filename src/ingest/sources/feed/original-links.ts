import { Parser } from 'htmlparser2';
import type { Feed } from './feed.ts';

const ITEM = /^(?:[\w.-]+:)?(?:item|entry)$/;
const ORIGINAL = /^[\w.-]+:origLink$/;

/** The original address of each item, in their order; undefined where none is said. */
function originalsOf(xml: string): (string | undefined)[] {
  const all: (string | undefined)[] = [];
  let link: string | undefined;
  let inLink = false;
  const parser = new Parser(
    {
      onopentag(name) {
        if (ITEM.test(name)) link = undefined;
        inLink = ORIGINAL.test(name);
        if (inLink) link = '';
      },
      ontext(text) {
        if (inLink) link += text;
      },
      onclosetag(name) {
        inLink = false;
        if (ITEM.test(name)) all.push(link?.trim());
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return all;
}

/**
 * A feed whose items lead to their own pages, where they said these beside a link that counts readers: as
 * FeedBurner writes it (rssnamespace.org/feedburner/ext/1.0), whose own links lead nowhere any more.
 */
export function withOriginalLinks(feed: Feed, xml: string): Feed {
  if (!xml.includes(':origLink>')) return feed;
  const originals = originalsOf(xml);
  if (originals.length !== feed.items.length) return feed;
  const items = feed.items.map((item, at) => {
    const link = originals[at];
    return link !== undefined && /^https?:\/\//i.test(link) ? { ...item, link } : item;
  });
  return { ...feed, items };
}
