import type { Facets, Page } from '../../engine/answers.ts';

/** How many stories a list has; at least so many, where not all of the archive has been looked at. */
export interface ListTotal {
  readonly stories: number;
  readonly exact: boolean;
}

/** What is known of a list by its first page and, once they are there, by the counts of its view. */
export function listTotal(page: Page, facets: Facets | undefined): ListTotal {
  if (page.exact || !facets) return { stories: page.total, exact: page.exact };
  return { stories: facets.total, exact: true };
}
