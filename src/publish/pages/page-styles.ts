import { basename } from 'node:path';
import { shortHash } from '../short-hash.ts';
import type { PageFiles, PageKind } from './page-files.ts';

const STYLESHEETS = /\s*<link rel="stylesheet"[^>]*?href="([^"]+)">/g;

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
 * each further one may cost it a connection.
 *
 * @param read the content of one of the app's files, by its address
 */
export function joinStyles(
  index: string,
  files: Readonly<Record<PageKind, PageFiles>>,
  read: (address: string) => string,
): PageStyles {
  const shared = [...index.matchAll(STYLESHEETS)].map(([, address = '']) => address);
  const made = new Map<string, string>();
  const join = (kind: string, given: PageFiles): PageFiles => {
    const parts = [...shared, ...given.styles];
    const content = parts.map(read).join('');
    const name = `${kind}-${shortHash(content)}.css`;
    made.set(name, content);
    const [first = ''] = parts;
    return { ...given, styles: [first.slice(0, -basename(first).length) + name], joined: parts };
  };
  const joined: Record<string, PageFiles> = {};
  for (const [kind, given] of Object.entries(files)) joined[kind] = join(kind, given);
  return {
    index: index.replaceAll(STYLESHEETS, ''),
    files: joined as Record<PageKind, PageFiles>,
    made,
  };
}
