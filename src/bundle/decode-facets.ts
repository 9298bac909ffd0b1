import { ARTICLE_ONLY, HAS_ARTICLE } from './facets.ts';
import { topicId, type TopicId } from './ids.ts';
import { VarintReader } from './varint.ts';

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
