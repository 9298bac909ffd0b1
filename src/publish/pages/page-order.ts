import { join } from 'node:path';
import type { PageKind } from './page-files.ts';

/** A page to render. */
export interface PageOrder {
  /** Path below the site's base as addresses have it, with `/` in front and none at its end. */
  readonly page: string;
  readonly kind: PageKind;
}

/** The file that static hosts send for a page. */
export function fileOfPage({ page }: PageOrder): string {
  return join(decodeURI(page).slice(1), 'index.html');
}
