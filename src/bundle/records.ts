import * as z from 'zod/mini';
import { VIDEO_ID } from './id-patterns.ts';
import { providerId, seconds, storyId, topicId } from './ids.ts';

const text = z.string().check(z.minLength(1));
const count = z.int().check(z.nonnegative());
/** Position in the `providers` or `topics` list of the same file. */
const reference = count;

/** An absolute `http` or `https` address, as the URL standard (WHATWG) serialises it. */
const webLink = z.string().check(z.regex(/^https?:\/\/[^\s]+$/i, 'must be an http(s) link'));

/** A picture on the web, or one inside the bundle (`media/HASH.ENDING`). */
const pictureSource = z.union([
  webLink,
  z.string().check(z.regex(/^media\/[0-9a-f]{16}\.(avif|gif|jpg|png|webp)$/)),
]);

/** Sizes in CSS pixels, absent where the source does not say. */
const picture = z.object({
  src: pictureSource,
  width: z.optional(z.int().check(z.positive())),
  height: z.optional(z.int().check(z.positive())),
  alt: z.optional(text),
  credit: z.optional(text),
});
export type Picture = z.infer<typeof picture>;

export const articleType = z.enum(['article', 'video']);
export type ArticleType = z.infer<typeof articleType>;

/** A video that can play in the page; `id` is the host's own. */
const video = z.object({
  host: z.enum(['youtube', 'vimeo']),
  id: z.string().check(z.regex(VIDEO_ID)),
});
export type Video = z.infer<typeof video>;

/** A provider as cards and stories name it. */
export const provider = z.object({
  id: providerId,
  name: text,
  logo: z.optional(pictureSource),
});
export type Provider = z.infer<typeof provider>;

export const topic = z.object({ id: topicId, name: text });
export type Topic = z.infer<typeof topic>;

/** BCP 47 tag of the language, where known. */
const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/**
 * One article as the coverage strip needs it: provider, seconds after (or before) the lead, and,
 * packed into one number, whether it is a video and whether it has a date without a time (marks.ts).
 */
const coverageMark = z.tuple([reference, seconds, z.int().check(z.minimum(0), z.maximum(3))]);
export type CoverageMark = z.infer<typeof coverageMark>;

/** What a feed shows of a story. `coverage` is ranked: the lead first, then best first. */
const card = z.object({
  id: storyId,
  title: text,
  excerpt: z.optional(text),
  language: z.optional(language),
  published: seconds,
  topics: z.array(reference),
  picture: z.optional(picture),
  listed: z.boolean(),
  heat: z.optional(count),
  quality: z.optional(count),
  coverage: z.array(coverageMark).check(z.minLength(1)),
  aliases: z.optional(z.array(storyId)),
});
export type Card = z.infer<typeof card>;

export const cardFile = z.object({
  providers: z.array(provider),
  topics: z.array(topic),
  cards: z.array(card),
});
export type CardFile = z.infer<typeof cardFile>;

export const article = z.object({
  title: text,
  excerpt: z.optional(text),
  language: z.optional(language),
  url: webLink,
  amp: z.optional(webLink),
  cdnAmp: z.optional(webLink),
  published: seconds,
  /** The source gave a day only; `published` is its midnight, UTC. */
  dateOnly: z.optional(z.literal(true)),
  provider: reference,
  type: articleType,
  heat: z.optional(count),
  quality: z.optional(count),
  picture: z.optional(picture),
  video: z.optional(video),
  /** The story of which this article is the lead, where that is another one. */
  story: z.optional(storyId),
});
export type Article = z.infer<typeof article>;

/** Another story of the same thread. */
export const storyLink = z.object({
  id: storyId,
  title: text,
  language: z.optional(language),
  published: seconds,
  providers: z.int().check(z.positive()),
});
export type StoryLink = z.infer<typeof storyLink>;

/** Everything about a story. `articles` is ranked: the lead first, then best first. */
const story = z.object({
  id: storyId,
  /** Addresses that lead here since their stories were merged into this one. */
  aliases: z.optional(z.array(storyId)),
  listed: z.boolean(),
  topics: z.array(reference),
  articles: z.array(article).check(z.minLength(1)),
  /** Linked stories, oldest first. */
  links: z.optional(z.array(storyLink)),
});
export type Story = z.infer<typeof story>;

export const storyFile = z.object({
  providers: z.array(provider),
  topics: z.array(topic),
  stories: z.array(story),
});
export type StoryFile = z.infer<typeof storyFile>;

/** A provider's profile; `stories` and `articles` count the whole edition. */
const providerProfile = z.extend(provider, {
  description: z.optional(text),
  stories: count,
  articles: count,
});
export type ProviderProfile = z.infer<typeof providerProfile>;

/** Providers as lists of stories name them, by number: up to 512 of a run of numbers. */
export const nameFile = z.array(provider);

/** The providers with most stories, most first, then by id; all of them where they are few. */
export const leadingFile = z.array(z.object({ provider, stories: count }));
export type LeadingFile = z.infer<typeof leadingFile>;

/** Sorted by id. */
export const providerFile = z.array(providerProfile);

/** A record, or part of one, that could not be used. `line` counts from 1, `source` is relative. */
const reject = z.object({
  source: text,
  line: z.optional(z.int().check(z.positive())),
  field: z.optional(text),
  reason: text,
});
export type Reject = z.infer<typeof reject>;

/** At most 1,000 rejected records, and as many notes on parts left out of accepted ones. */
export const rejectFile = z.object({ rejected: z.array(reject), notes: z.array(reject) });
export type RejectFile = z.infer<typeof rejectFile>;
