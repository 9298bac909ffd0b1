import { Parser } from 'htmlparser2';

const KINDS = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i;

/**
 * The feed that a web page names as its own (`<link rel="alternate">`, as browsers found feeds); the
 * first, where there are several.
 *
 * @param address of the page
 */
export function feedOfPage(html: string, address: string): string | undefined {
  let found: string | undefined;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href }) {
      if (name !== 'link' || href === undefined || !KINDS.test(type)) return;
      if (rel.toLowerCase().split(/\s+/).includes('alternate')) found ??= href;
    },
  });
  parser.end(html);
  return found === undefined ? undefined : URL.parse(found, address)?.href;
}
