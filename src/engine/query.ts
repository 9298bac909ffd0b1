import type { ProviderId, StoryId, TopicId } from '../bundle/ids.ts';
import type { ArticleType } from '../bundle/records.ts';

export const SORTS = ['relevance', 'newest', 'oldest', 'heat', 'quality', 'coverage'] as const;
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
  /** What the reader typed into the search box, trimmed; absent when there is nothing in it. */
  readonly words?: string;
  /** What `is:saved` and `is:unread` in the words refer to; absent where they have neither. */
  readonly mine?: Mine;
  readonly topic?: TopicId;
  readonly from?: Day;
  readonly to?: Day;
  /** Only what the archive's own site lists. */
  readonly listed: boolean;
  /** `relevance` is `newest` where there are no words. */
  readonly sort: Sort;
}

/** What the reader's own library says of stories, under any address that they had. */
export interface Mine {
  readonly saved: readonly StoryId[];
  readonly read: readonly StoryId[];
}

export const EVERYTHING: Query = { providers: [], without: [], listed: false, sort: 'newest' };

/** Stories that a list asks for at a time. */
export const PAGE_SIZE = 24;

/** What words find lies far apart, and each story may cost a file: no more than a screen at first. */
const FIRST_FOUND = 10;

/** How many stories of a view its first page brings. */
export function firstPageSize({ words }: { readonly words?: string | undefined }): number {
  return words === undefined ? PAGE_SIZE : FIRST_FOUND;
}
