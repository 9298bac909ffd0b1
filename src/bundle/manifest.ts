import * as z from 'zod/mini';
import { FORMAT, VERSION } from './files.ts';
import { fileHash, providerId, seconds, topicId } from './ids.ts';

const count = z.int().check(z.nonnegative());

/** A topic of the edition; `stories` counts its own and its children's. */
const manifestTopic = z.object({
  id: topicId,
  name: z.string().check(z.minLength(1)),
  parent: z.optional(topicId),
  stories: count,
});
export type ManifestTopic = z.infer<typeof manifestTopic>;

/**
 * A run of stories in time order; `from` and `to` are the times of its first and last story. `cards`
 * and `details` name its directories, `addresses` and `columns` the files of those kinds.
 */
export const segmentRef = z.object({
  stories: z.int().check(z.positive()),
  from: seconds,
  to: seconds,
  cards: fileHash,
  details: fileHash,
  addresses: fileHash,
  columns: fileHash,
});
export type SegmentRef = z.infer<typeof segmentRef>;

/**
 * Stories of a segment, days from the last of the segment before it to its first (of the oldest:
 * since 1970-01-01), and days from that to its own last.
 */
const segmentSpan = z.tuple([z.int().check(z.positive()), z.int(), count]);
export type SegmentSpan = z.infer<typeof segmentSpan>;

/** A run of segments, oldest first, whose files a file of the kind `segments` names. */
const segmentGroup = z.object({
  file: fileHash,
  spans: z.array(segmentSpan).check(z.minLength(1)),
});

/** A run of stories whose cards are in one file. */
const cardsRef = z.object({ n: z.int().check(z.positive()), file: fileHash });

/** A run of days that have stories, how many it has of them, and the file that counts them by day. */
const daysRef = z.object({ day: z.int(), stories: z.int().check(z.positive()), file: fileHash });

/** A page of a sparse index; `first` is the smallest key that it leads to, pages are sorted by it. */
const pageRef = z.object({ first: z.string().check(z.minLength(1)), file: fileHash });
export type PageRef = z.infer<typeof pageRef>;

/**
 * A run of whole segments with an index of their keys of its own. Empty of keys: no pages. `levels`
 * is how many pages lead from here to a terms file: those named here may name others.
 */
const volumeRef = z.object({
  stories: z.int().check(z.positive()),
  levels: z.int().check(z.positive()),
  pages: z.array(pageRef),
});
export type VolumeRef = z.infer<typeof volumeRef>;

/** A file of provider profiles; `first` is the smallest id in it, files are sorted by it. */
const providersRef = z.object({ first: providerId, file: fileHash });

/** What the command met on its way: `read = stories + merged + leftOut + rejected`. */
const intake = z.object({
  read: count,
  merged: count,
  leftOut: count,
  rejected: count,
  secured: count,
});

export const manifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  title: z.string().check(z.minLength(1)),
  counts: z.object({
    stories: z.int().check(z.positive()),
    listed: count,
    articles: z.int().check(z.positive()),
    videos: count,
    providers: z.int().check(z.positive()),
    topics: count,
  }),
  /** Stories with an article of the type. */
  types: z.object({ article: count, video: count }),
  /** Times of the oldest and of the newest story. */
  span: z.object({ first: seconds, last: seconds }),
  intake,
  /** Taxonomy order: parents before their children. */
  topics: z.array(manifestTopic),
  /** The older segments, oldest first; none where there are few. */
  older: z.array(segmentGroup),
  /** The newest segments, oldest first. */
  segments: z.array(segmentRef).check(z.minLength(1)),
  /** Files of the cards of the newest stories, oldest first, as the directories have them too. */
  newest: z.array(cardsRef),
  /** Oldest first; their stories are those of all segments. */
  volumes: z.array(volumeRef).check(z.minLength(1)),
  /** Stories by day: runs of days, oldest first, each with the first of its days, since 1970-01-01. */
  days: z.array(daysRef).check(z.minLength(1)),
  /** Providers by number, 512 a file. */
  names: z.array(fileHash).check(z.minLength(1)),
  /** The providers with most stories. */
  leading: fileHash,
  providers: z.array(providersRef).check(z.minLength(1)),
  /** The rejected records, absent when there are none. */
  rejects: z.optional(fileHash),
});
export type Manifest = z.infer<typeof manifest>;

/** Just enough of a manifest to say which version it is of, whatever else it holds. */
export const manifestHead = z.object({ format: z.literal(FORMAT), version: z.int() });
