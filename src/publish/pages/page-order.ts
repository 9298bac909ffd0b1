import { join } from 'node:path';
import type { PageKind } from './page-files.ts';
import type { StandingStory } from './story-html.ts';

/** A page to render. */
export interface PageOrder {
  /** Path below the site's base as addresses have it, with `/` in front and none at its end. */
  readonly page: string;
  readonly kind: PageKind;
  /** Whether a card is drawn for it, where it has no picture. */
  readonly ownCard: boolean;
  /** The page of a story as it stands: most of it may be taken over. */
  readonly standing?: StandingStory | undefined;
}

/** The file that static hosts send for a page. */
export function fileOfPage({ page }: Pick<PageOrder, 'page'>): string {
  return join(decodeURI(page).slice(1), 'index.html');
}
