import { Parser } from 'htmlparser2';

/** The namespace of what WordPress exports (WXR): RSS with all that a site has, not what it shows. */
const NAMESPACE = /\sxmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//i;

/** Comments that explain it come first; behind its head an item may speak of another's namespace. */
const LONGEST_HEAD = 8_192;

/** Whether a feed is an export of WordPress. */
export function isWordPressExport(xml: string): boolean {
  return NAMESPACE.test(xml.slice(0, LONGEST_HEAD));
}

interface Said {
  'wp:status': string;
  'wp:post_type': string;
  'wp:post_password': string;
}

function isSaid(name: string): name is keyof Said {
  return name === 'wp:status' || name === 'wp:post_type' || name === 'wp:post_password';
}

function kindOf(said: Said): string | undefined {
  const [status, type] = [said['wp:status'].trim(), said['wp:post_type'].trim()];
  // What says nothing is not known to be for everybody.
  if (status !== 'publish') return status || 'unpublished';
  if (said['wp:post_password'] !== '') return 'protected';
  return type === 'post' ? undefined : type || 'unknown';
}

/**
 * What the items of an export are, in their order: undefined for a post that everybody may read, else
 * `draft`, `private`, `attachment`, `page` and the like.
 */
export function kindsOfItems(xml: string): (string | undefined)[] {
  const kinds: (string | undefined)[] = [];
  let item: Said | undefined;
  let field: keyof Said | undefined;
  const parser = new Parser(
    {
      onopentag(name) {
        field = isSaid(name) ? name : undefined;
        if (name === 'item') item = { 'wp:status': '', 'wp:post_type': '', 'wp:post_password': '' };
      },
      ontext(text) {
        if (item && field) item[field] += text;
      },
      onclosetag(name) {
        field = undefined;
        if (name !== 'item' || !item) return;
        kinds.push(kindOf(item));
        item = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return kinds;
}
