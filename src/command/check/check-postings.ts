import {
  LISTED_KEY,
  providerKey,
  topicKey,
  typeKey,
  type PostingKey,
} from '../../bundle/postings.ts';
import { MARK_VIDEO, type ArticleType } from '../../bundle/records.ts';
import type { ProviderId, TopicId } from '../../bundle/ids.ts';
import type { Face } from './faces.ts';
import type { Findings } from './findings.ts';
import type { LoadedSegment } from './load-segment.ts';

/** Parents of the edition's topics. */
export type Parents = ReadonlyMap<string, string | undefined>;

type Lists = Map<PostingKey, number[]>;

function add(lists: Lists, key: PostingKey, ordinal: number): void {
  const list = lists.get(key) ?? [];
  if (list.at(-1) !== ordinal) list.push(ordinal);
  lists.set(key, list);
}

function addTopics(lists: Lists, { topics }: Face, ordinal: number, parents: Parents): void {
  for (const topic of topics) {
    const line = new Set<string>();
    for (let at: string | undefined = topic; at !== undefined && !line.has(at);) {
      line.add(at);
      add(lists, topicKey(at as TopicId), ordinal);
      at = parents.get(at);
    }
  }
}

/** The lists that a segment must have, derived from what its stories say. */
function expectedLists(faces: readonly Face[], parents: Parents): Lists {
  const lists: Lists = new Map();
  const providers = new Set<ProviderId>();
  faces.forEach((face, ordinal) => {
    if (face.listed) add(lists, LISTED_KEY, ordinal);
    addTopics(lists, face, ordinal, parents);
    for (const [provider, , flags] of face.coverage) {
      const type: ArticleType = (flags & MARK_VIDEO) !== 0 ? 'video' : 'article';
      providers.add(provider as ProviderId);
      add(lists, typeKey(type), ordinal);
      add(lists, providerKey(provider as ProviderId), ordinal);
      add(lists, providerKey(provider as ProviderId, type), ordinal);
    }
  });
  for (const provider of providers) {
    const [any, article] = [providerKey(provider), providerKey(provider, 'article')];
    const own = lists.get(article) ?? [];
    if (String(own) === String(lists.get(any))) lists.delete(article);
    else lists.set(article, own);
  }
  return lists;
}

/** Checks that a segment's postings say what its cards say; not where a card can't be read. */
export function checkPostings(
  { path, postings }: LoadedSegment,
  faces: readonly (Face | undefined)[],
  parents: Parents,
  findings: Findings,
): void {
  const known = faces.filter((face) => face !== undefined);
  if (!postings || known.length < faces.length) return;
  const expected = expectedLists(known, parents);
  for (const [key, ordinals] of expected) {
    const found = postings.get(key);
    const same = found !== undefined && Array.from(found).join() === ordinals.join();
    if (!same) findings.problem(path, `its postings for ${key} are not what its cards say`);
  }
  for (const key of postings.keys()) {
    if (!expected.has(key)) findings.problem(path, `its postings for ${key} belong to no card`);
  }
}
