import type { ProviderId, TopicId } from './ids.ts';
import type { ArticleType } from './records.ts';

/** Names a list of a volume: what its stories have in common. The first letters tell the kind. */
export type Key = string;

/** Stories that the archive's own site lists. */
export const LISTED_KEY: Key = 'l';

/** Stories of a topic or of a topic below it. */
export function topicKey(topic: TopicId): Key {
  return `t/${topic}`;
}

/** Stories with an article of this type. */
export function typeKey(type: ArticleType): Key {
  return `k/${type}`;
}

/** Behind the id, which has no space: so what one provider has stands together, as a rule in one file. */
const TYPE_ENDINGS: Record<ArticleType, string> = { article: ' a', video: ' v' };

/**
 * Stories with an article by this provider, of this type if one is given. A list with a type is
 * written only where it differs: no list of videos means none, no list of articles means the same as
 * without a type.
 */
export function providerKey(provider: ProviderId, type?: ArticleType): Key {
  return `p/${provider}${type === undefined ? '' : TYPE_ENDINGS[type]}`;
}

/** Stories that have the word, folded, in one of their texts. */
export function wordKey(word: string): Key {
  return `w${word}`;
}

/** The word in a key of words; undefined for a key of another kind. */
export function wordOfKey(key: Key): string | undefined {
  return key.startsWith('w') ? key.slice(1) : undefined;
}

/**
 * A word backwards, by which words are found that end alike. Its count is that of the word; it has
 * no list of its own.
 */
export function reversedKey(reversed: string): Key {
  return `~${reversed}`;
}

/** The order of keys in files: by UTF-16 code units, as `<` compares strings. */
export function compareKeys(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where a word stands in a story, as bits of a mask. */
export const IN_TITLE = 1;
export const IN_EXCERPT = 2;
export const IN_RELATED = 4;
/** In the name of a provider or of a topic. */
export const IN_NAMES = 8;

/** Largest impact of a word: its quantised share in a story's relevance. */
export const MOST_IMPACT = 7;

/** What a posting of a word carries: its impact (0 to 7), and a mask of where it stands. */
export function packWeight(impact: number, mask: number): number {
  return impact * 16 + mask;
}

export function impactOf(weight: number): number {
  return weight >>> 4;
}

export function maskOf(weight: number): number {
  return weight & 15;
}

/**
 * Positions of the words of a story: the title's from 0, the excerpt's from EXCERPT_START, then from
 * RELATED_START the other headlines, names of providers and of topics, FIELD_GAP between each, so
 * that no phrase reaches from one text into the next. What is longer than its room is cut.
 */
export const EXCERPT_START = 128;
export const RELATED_START = 1_024;
export const FIELD_GAP = 2;
export const MOST_TITLE_WORDS = EXCERPT_START - 8;
export const MOST_EXCERPT_WORDS = RELATED_START - EXCERPT_START - 16;
