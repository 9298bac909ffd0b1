import { topicId, type TopicId } from './ids.ts';
import type { ArticleType } from './records.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** A provider of a story by its number in the edition, and the types of its articles there. */
interface ProviderFact {
  readonly number: number;
  readonly types: ReadonlySet<ArticleType> | readonly ArticleType[];
}

/** What counts beside filters are made of, of one story. */
export interface StoryFacts {
  readonly listed: boolean;
  /** Its own topics, not those above them. */
  readonly topics: readonly TopicId[];
  /** Each once. */
  readonly providers: readonly ProviderFact[];
}

const LISTED = 1;
const HAS_ARTICLE = 2;
const HAS_VIDEO = 4;
/** After a provider's number: it has other types than articles. */
const ARTICLE_ONLY = 0;
const TYPES_FOLLOW = 1;

function typeBits(types: Iterable<ArticleType>): number {
  let bits = 0;
  for (const type of types) bits |= type === 'article' ? HAS_ARTICLE : HAS_VIDEO;
  return bits;
}

/** Facts of a run of stories, to the bytes of a facets file. */
export function encodeFacets(stories: readonly StoryFacts[]): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  const encoder = new TextEncoder();
  const topics = [...new Set(stories.flatMap((story) => story.topics))].sort();
  const places = new Map(topics.map((topic, place) => [topic, place]));
  writer.write(stories.length);
  writer.write(topics.length);
  for (const topic of topics) {
    const bytes = encoder.encode(topic);
    writer.write(bytes.length);
    writer.append(bytes);
  }
  for (const story of stories) {
    const types = story.providers.reduce((bits, one) => bits | typeBits(one.types), 0);
    writer.write((story.listed ? LISTED : 0) | types);
    writer.write(story.topics.length);
    for (const topic of story.topics) writer.write(places.get(topic) as number);
    writer.write(story.providers.length);
    for (const { number, types: own } of story.providers) {
      const bits = typeBits(own);
      writer.write(number * 2 + (bits === HAS_ARTICLE ? ARTICLE_ONLY : TYPES_FOLLOW));
      if (bits !== HAS_ARTICLE) writer.write(bits);
    }
  }
  return writer.finish();
}

/**
 * The facts of a facets file, flat: those of story `i` are `topics` from `topicsFrom[i]` up to
 * `topicsFrom[i + 1]`, and so with providers.
 */
export interface FacetBlock {
  readonly stories: number;
  /** Bits: 1 listed, 2 has an article, 4 has a video. */
  readonly flags: Uint8Array;
  readonly topicIds: readonly TopicId[];
  /** Places in `topicIds`. */
  readonly topics: Uint32Array;
  readonly topicsFrom: Uint32Array;
  /** Numbers of providers. */
  readonly providers: Uint32Array;
  /** Bits of each: 2 has an article, 4 has a video. */
  readonly providerTypes: Uint8Array;
  readonly providersFrom: Uint32Array;
}

export const FLAG_LISTED = LISTED;
/** The bit of a type in flags and in provider types. */
export const TYPE_BITS: Readonly<Record<ArticleType, number>> = {
  article: HAS_ARTICLE,
  video: HAS_VIDEO,
};

/** @throws RangeError, TypeError or a zod error when the bytes are not a facets file */
export function decodeFacets(bytes: Uint8Array): FacetBlock {
  const reader = new VarintReader(bytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stories = reader.read();
  if (stories > bytes.length) throw new RangeError('more stories than bytes');
  const topicIds: TopicId[] = [];
  for (let left = reader.read(); left > 0; left--) {
    topicIds.push(topicId.parse(decoder.decode(reader.take(reader.read()))));
  }
  const flags = new Uint8Array(stories);
  const topics: number[] = [];
  const topicsFrom = new Uint32Array(stories + 1);
  const providers: number[] = [];
  const providerTypes: number[] = [];
  const providersFrom = new Uint32Array(stories + 1);
  for (let story = 0; story < stories; story++) {
    flags[story] = reader.read();
    for (let left = reader.read(); left > 0; left--) {
      const place = reader.read();
      if (place >= topicIds.length) throw new RangeError('a topic that is not described');
      topics.push(place);
    }
    for (let left = reader.read(); left > 0; left--) {
      const stored = reader.read();
      providers.push(Math.floor(stored / 2));
      providerTypes.push(stored % 2 === ARTICLE_ONLY ? HAS_ARTICLE : reader.read());
    }
    topicsFrom[story + 1] = topics.length;
    providersFrom[story + 1] = providers.length;
  }
  if (!reader.done) throw new RangeError('bytes after the last story');
  return {
    stories,
    flags,
    topicIds,
    topics: Uint32Array.from(topics),
    topicsFrom,
    providers: Uint32Array.from(providers),
    providerTypes: Uint8Array.from(providerTypes),
    providersFrom,
  };
}
