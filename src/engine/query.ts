import type { ProviderId, TopicId } from '../bundle/ids.ts';
import type { ArticleType } from '../bundle/records.ts';

export const SORTS = ['newest', 'oldest', 'heat', 'quality', 'coverage'] as const;
export type Sort = (typeof SORTS)[number];

/** A calendar day, UTC: `2022-09-30`. */
export type Day = string;

/**
 * Which articles count: those by `providers` (all, when empty), not by `without`, of `type`.
 * A story is in the view while one of its articles counts.
 */
export interface ArticleFilter {
  readonly providers: readonly ProviderId[];
  readonly without: readonly ProviderId[];
  readonly type?: ArticleType;
}

/** What is asked of an edition. Ids without duplicates; `from` and `to` are both inclusive. */
export interface Query extends ArticleFilter {
  readonly topic?: TopicId;
  readonly from?: Day;
  readonly to?: Day;
  /** Only what the archive's own site lists. */
  readonly listed: boolean;
  readonly sort: Sort;
}

export const EVERYTHING: Query = { providers: [], without: [], listed: false, sort: 'newest' };
