import type { ProviderId } from '../bundle/ids.ts';
import type { ArticleType } from '../bundle/records.ts';
import type { ArticleFilter } from './query.ts';

/** An article, or as much of one as the rule needs. */
export interface RankedItem {
  readonly provider: ProviderId | { readonly id: ProviderId };
  readonly type: ArticleType;
}

/** What a filter leaves of a story. */
export interface CoverageUnderFilter<Item> {
  /** The items that count, in the order they came in. */
  readonly counting: readonly Item[];
  /** The best item that counts; absent when none does, and the story is not in the view. */
  readonly lead?: Item;
  /** The story's own lead, where the filter took it away and another item leads instead. */
  readonly insteadOf?: Item;
  /** How many providers have an item that counts. */
  readonly providers: number;
}

function providerOf(item: RankedItem): ProviderId {
  return typeof item.provider === 'string' ? item.provider : item.provider.id;
}

/** Tells which articles count: of the type, by an included provider (or any), by none left out. */
export function articleTest(filter: ArticleFilter): (item: RankedItem) => boolean {
  const included = new Set(filter.providers);
  const leftOut = new Set(filter.without);
  return (item) => {
    const provider = providerOf(item);
    if (filter.type !== undefined && item.type !== filter.type) return false;
    if (included.size > 0 && !included.has(provider)) return false;
    return !leftOut.has(provider);
  };
}

/**
 * The provider rule, for feeds, stories, saved snapshots and search alike: articles that the filter
 * takes away go, the best of the others leads, and the story goes only when none is left.
 *
 * @param ranked the coverage of one story: its own lead first, then best first
 */
export function coverageUnder<Item extends RankedItem>(
  ranked: readonly Item[],
  filter: ArticleFilter,
): CoverageUnderFilter<Item> {
  const counting = ranked.filter(articleTest(filter));
  const [lead] = counting;
  const [own] = ranked;
  const providers = new Set(counting.map(providerOf)).size;
  if (lead === undefined || own === undefined) return { counting, providers };
  if (lead === own) return { counting, lead, providers };
  return { counting, lead, insteadOf: own, providers };
}
