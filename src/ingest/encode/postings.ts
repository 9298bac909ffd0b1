import {
  compareKeys,
  encodePostingsFile,
  LISTED_KEY,
  packPostings,
  providerKey,
  topicKey,
  typeKey,
  type PostingKey,
  type StoredPostings,
} from '../../bundle/postings.ts';
import type { ProviderId } from '../../bundle/ids.ts';
import type { AssembledStory } from '../edition.ts';
import { lookUp, type EditionNames } from './names.ts';

/** Most bytes of the lists in a file; a list of 6,144 stories takes no more than that. */
const FILE_BYTES = 48 * 1024;

type Lists = Map<PostingKey, number[]>;
type Entry = readonly [PostingKey, StoredPostings];

function keysOf(story: AssembledStory, names: EditionNames): Set<PostingKey> {
  const keys = new Set<PostingKey>();
  if (story.listed) keys.add(LISTED_KEY);
  for (const topic of story.topics) {
    for (const above of lookUp(names.lines, topic)) keys.add(topicKey(above));
  }
  for (const { provider, type } of story.articles) {
    keys.add(typeKey(type));
    keys.add(providerKey(provider));
    keys.add(providerKey(provider, type));
  }
  return keys;
}

/** Leaves `article/…` only where it differs from `any/…`; there an empty one must say so. */
function settleArticleLists(lists: Lists, providers: Iterable<ProviderId>): void {
  for (const provider of providers) {
    const articleKey = providerKey(provider, 'article');
    const articles = lists.get(articleKey) ?? [];
    const same = articles.length === lists.get(providerKey(provider))?.length;
    if (same) lists.delete(articleKey);
    else lists.set(articleKey, articles);
  }
}

/** The lists of a segment, sorted by key; ordinals are positions in `stories`. */
function postingsOf(stories: readonly AssembledStory[], names: EditionNames): Entry[] {
  const lists: Lists = new Map();
  const providers = new Set<ProviderId>();
  for (const [ordinal, story] of stories.entries()) {
    for (const { provider } of story.articles) providers.add(provider);
    for (const key of keysOf(story, names)) {
      const list = lists.get(key);
      if (list) list.push(ordinal);
      else lists.set(key, [ordinal]);
    }
  }
  settleArticleLists(lists, providers);
  return [...lists]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, ordinals]) => [key, packPostings(ordinals)]);
}

export interface PostingsFile {
  /** The smallest key in it. */
  readonly first: PostingKey;
  readonly content: Uint8Array;
}

/** The postings of a segment in files of at most 48 KiB, sorted by key. */
export function* postingsFilesOf(
  stories: readonly AssembledStory[],
  names: EditionNames,
): Generator<PostingsFile> {
  let held: Entry[] = [];
  let bytes = 0;
  for (const entry of postingsOf(stories, names)) {
    const size = encodePostingsFile([entry]).length;
    const [first] = held;
    if (first && bytes + size > FILE_BYTES) {
      yield { first: first[0], content: encodePostingsFile(held) };
      held = [];
      bytes = 0;
    }
    held.push(entry);
    bytes += size;
  }
  const [first] = held;
  if (first) yield { first: first[0], content: encodePostingsFile(held) };
}
