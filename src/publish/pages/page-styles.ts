import { basename } from 'node:path';
import { parse, root } from 'postcss';
import { shortHash } from '../short-hash.ts';
import type { PageFiles, PageKind } from './page-files.ts';

const STYLESHEETS = /\s*<link rel="stylesheet"[^>]*>/g;

/** Paper, and the few colours that a reader's system may insist on. */
export const MEDIA_ASIDE = 'print, (forced-colors: active)';
const IS_ASIDE = /^(print|\(forced-colors: ?active\))$/;

/** The styles of pages, in files of their own. */
export interface PageStyles {
  /** The app's page without its styles. */
  readonly index: string;
  readonly files: Readonly<Record<PageKind, PageFiles>>;
  /** What is in the new files, by their names, which stand beside the app's. */
  readonly made: ReadonlyMap<string, string>;
}

/**
 * Puts the styles that a kind of page needs before it can be painted into one file: on a slow line
 * each further one may cost it a connection. Those of `MEDIA_ASIDE`, which are a tenth of all, come in
 * another once the page is painted.
 *
 * @param read the content of one of the app's files, by its address
 */
export function joinStyles(
  index: string,
  files: Readonly<Record<PageKind, PageFiles>>,
  read: (address: string) => string,
): PageStyles {
  const made = new Map<string, string>();
  const join = (kind: string, given: PageFiles): PageFiles => {
    const parts = given.styles;
    const [first = ''] = parts;
    const put = (name: string, content: string): string => {
      const file = `${name}-${shortHash(content)}.css`;
      made.set(file, content);
      return first.slice(0, -basename(first).length) + file;
    };
    const { main, aside } = partAside(parts.map(read).join(''));
    return {
      ...given,
      styles: [put(kind, main)],
      aside: aside === '' ? [] : [put(`${kind}-aside`, aside)],
      joined: parts,
    };
  };
  const joined: Record<string, PageFiles> = {};
  for (const [kind, given] of Object.entries(files)) joined[kind] = join(kind, given);
  return {
    index: index.replaceAll(STYLESHEETS, ''),
    files: joined as Record<PageKind, PageFiles>,
    made,
  };
}

/** Parts styles in two, each in their order. */
function partAside(styles: string): { readonly main: string; readonly aside: string } {
  const main = parse(styles);
  const aside = root();
  main.each((node) => {
    if (node.type === 'atrule' && node.name === 'media' && IS_ASIDE.test(node.params)) {
      aside.append(node.clone());
      node.remove();
    }
  });
  return { main: main.toString(), aside: aside.toString() };
}
