import type { ProviderId, StoryId, TopicId } from '../bundle/ids.ts';
import type { Article, Provider, Reject, StoryLink } from '../bundle/records.ts';

/** A file of a source, read and decoded by whoever has the disk or the network. */
export interface SourceFile {
  /** What messages call it: the path below the source, with the source's own name in front. */
  readonly source: string;
  /** Which of the sources of this call it belongs to: 0 is the first. */
  readonly root: number;
  /** Path below the source, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Finds a picture that stands beside the stories. `path` is as the story wrote it, relative to
 * `from` (a path below the source) or, with a leading `/`, to the source.
 *
 * @returns its path in the bundle (`media/HASH.ENDING`) and its size, or why it can't be used
 */
export type FindMedia = (
  root: number,
  from: string,
  path: string,
) => FoundMedia | { readonly reason: string };

/** A picture in the bundle, and in pixels what its bytes say that it measures, if they do. */
export interface FoundMedia {
  readonly media: string;
  readonly width?: number;
  readonly height?: number;
}

/** An article with its provider named by id; what it lacks may also be there and undefined. */
export type AssembledArticle = {
  readonly [Field in keyof Omit<Article, 'provider'>]: object extends Pick<Article, Field>
    ? Article[Field] | undefined
    : Article[Field];
} & { readonly provider: ProviderId };

/** A story as it will stand in the bundle. */
export interface AssembledStory {
  readonly id: StoryId;
  /** Sorted. */
  readonly aliases: readonly StoryId[];
  readonly listed: boolean;
  /** As the lead names them first, without duplicates. */
  readonly topics: readonly TopicId[];
  /** Ranked: the lead first, then best first. Never empty. */
  readonly articles: readonly AssembledArticle[];
  /** Oldest first. */
  readonly links: readonly StoryLink[];
}

export interface AssembledProvider extends Provider {
  readonly description?: string;
}

/** Parents stand before their children. */
export interface AssembledTopic {
  readonly id: TopicId;
  readonly name: string;
  readonly parent?: TopicId;
}

/** What became of the records: `read = stories.length + merged + leftOut + rejected.length`. */
export interface Intake {
  readonly read: number;
  readonly merged: number;
  readonly leftOut: number;
  /** Records whose encrypted payload was dropped. */
  readonly secured: number;
  readonly rejected: readonly Reject[];
  /** Parts of accepted records that were left out: a broken related entry, a lost picture. */
  readonly notes: readonly Reject[];
}

/** Everything that a bundle says, before it is cut into files. */
export interface AssembledEdition {
  /** By time of the lead, oldest first, then by id. */
  readonly stories: readonly AssembledStory[];
  /** Sorted by id; each is named by an article. */
  readonly providers: readonly AssembledProvider[];
  /** Taxonomy order, then topics that only stories name, by name. Each has a story, or a child. */
  readonly topics: readonly AssembledTopic[];
  readonly intake: Intake;
}
