import type { ProviderId, Seconds, StoryId, TopicId } from '../../bundle/ids.ts';
import type { Article, Provider, Topic } from '../../bundle/records.ts';

/**
 * Most stories of a feed. A large edition has thousands of providers, of whose feeds those change
 * every day that have a new story: longer ones would be more than the bundle that is updated.
 */
export const MOST_ENTRIES = { edition: 50, topic: 50, provider: 20 } as const;

/** A story in a feed: led by its own lead or, in a provider's feed, by that provider's best article. */
export interface FeedEntry {
  readonly id: StoryId;
  readonly article: Article;
  readonly provider: Provider;
  /** Whether another provider's article leads the story itself. */
  readonly follows: boolean;
  readonly topics: readonly Topic[];
  /** When the newest of what the entry stands for was published. */
  readonly updated: Seconds;
}

/** What a feed is about. */
export type Subject =
  | { readonly kind: 'edition' }
  | { readonly kind: 'topic'; readonly id: TopicId; readonly name: string }
  | { readonly kind: 'provider'; readonly id: ProviderId; readonly name: string };

/** Newest story first. */
export interface Feed {
  readonly subject: Subject;
  readonly edition: string;
  readonly entries: readonly FeedEntry[];
}

/** Longer names of files are refused by file systems (255 bytes), with room for endings. */
const LONGEST_NAME = 240;

/** Whether what a feed would be named by can be the name of a file. */
export function canBeNamed(id: string): boolean {
  return Buffer.byteLength(id) <= LONGEST_NAME;
}

/**
 * The path of a feed without its ending. Apart from the pages: a folder of the name of a page would
 * be shown in the page's place by hosts that look for folders.
 */
export function feedPath(subject: Subject): string {
  return subject.kind === 'edition' ? 'feed' : `feeds/${subject.kind}/${subject.id}`;
}

/** The page that a feed is about. */
export function pageOf(subject: Subject): string {
  return subject.kind === 'edition' ? '' : `${subject.kind}/${subject.id}`;
}

export function titleOf({ subject, edition }: Feed): string {
  return subject.kind === 'edition' ? edition : `${subject.name} · ${edition}`;
}

/** When the newest of a feed was published; 1970 where it has nothing. */
export function updatedOf({ entries }: Feed): Seconds {
  return entries.reduce((newest, { updated }) => Math.max(newest, updated), 0);
}
