import { PAGES } from './bundle-base.ts';

const BASE = PAGES.replace(/\/$/, '');

/** The address of a page of the reader, which starts with "/", as a link has it. */
export function pageUrl(page: string): string {
  return `${BASE}${page}`;
}

/** The page that a link leads to; undefined where it leads out of the reader. */
export function pageOf(link: HTMLAnchorElement): string | undefined {
  const address = link.getAttribute('href') ?? '';
  const inside = address.startsWith(`${BASE}/`) && !address.startsWith('//');
  return inside ? address.slice(BASE.length) : undefined;
}
