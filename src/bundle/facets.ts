import type { TopicId } from './ids.ts';
import type { ArticleType } from './records.ts';
import { VarintWriter } from './varint.ts';

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
export const HAS_ARTICLE = 2;
const HAS_VIDEO = 4;
/** After a provider's number: it has other types than articles. */
export const ARTICLE_ONLY = 0;
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

export const FLAG_LISTED = LISTED;
/** The bit of a type in flags and in provider types. */
export const TYPE_BITS: Readonly<Record<ArticleType, number>> = {
  article: HAS_ARTICLE,
  video: HAS_VIDEO,
};
