import type { ProviderId, TopicId } from './ids.ts';
import type { ArticleType } from './records.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** Names a list of postings inside a segment. */
export type PostingKey = string;

/** Stories that the archive's own site lists. */
export const LISTED_KEY: PostingKey = 'listed';

/** Stories of a topic or of a topic below it. */
export function topicKey(topic: TopicId): PostingKey {
  return `topic/${topic}`;
}

/** Stories with an article of this type. */
export function typeKey(type: ArticleType): PostingKey {
  return `type/${type}`;
}

/**
 * Stories with an article by this provider, of this type if one is given. A list with a type is
 * written only where it differs: no `video/…` means none, no `article/…` means the same as `any/…`.
 */
export function providerKey(provider: ProviderId, type?: ArticleType): PostingKey {
  return `${type ?? 'any'}/${provider}`;
}

/** Every key of providers of this type starts so. */
export function providerKeyPrefix(type?: ArticleType): string {
  return `${type ?? 'any'}/`;
}

/** The order of keys in files: by UTF-16 code units, as `<` compares strings. */
export function compareKeys(a: PostingKey, b: PostingKey): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ordinals inside a segment: whole numbers, each larger than the one before. */
export type Postings = Uint32Array;

/** A list as it stands in a file: how many ordinals, and their gaps as varints. */
export interface StoredPostings {
  readonly count: number;
  readonly gaps: Uint8Array;
}

/** @throws RangeError when the ordinals do not rise */
export function packPostings(ordinals: ArrayLike<number>): StoredPostings {
  const writer = new VarintWriter();
  let previous = -1;
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] as number;
    writer.write(ordinal - previous - 1);
    previous = ordinal;
  }
  return { count: ordinals.length, gaps: writer.finish() };
}

/** @throws RangeError when the gaps are cut, too many, or lead past the last of `stories` */
export function unpackPostings(stored: StoredPostings, stories: number): Postings {
  if (stored.count > stories) throw new RangeError('more postings than stories');
  const reader = new VarintReader(stored.gaps);
  const ordinals = new Uint32Array(stored.count);
  let previous = -1;
  for (let i = 0; i < stored.count; i++) {
    previous += reader.read() + 1;
    if (previous >= stories) throw new RangeError('a posting past the last story');
    ordinals[i] = previous;
  }
  if (!reader.done) throw new RangeError('more gaps than postings');
  return ordinals;
}

/** Lists sorted by key, to the bytes of a postings file. */
export function encodePostingsFile(
  entries: readonly (readonly [PostingKey, StoredPostings])[],
): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  const encoder = new TextEncoder();
  writer.write(entries.length);
  for (const [key, stored] of entries) {
    const name = encoder.encode(key);
    writer.write(name.length);
    writer.append(name);
    writer.write(stored.count);
    writer.write(stored.gaps.length);
    writer.append(stored.gaps);
  }
  return writer.finish();
}

/** @throws RangeError or TypeError when the bytes are not a postings file with rising keys */
export function decodePostingsFile(bytes: Uint8Array): Map<PostingKey, StoredPostings> {
  const reader = new VarintReader(bytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const entries = new Map<PostingKey, StoredPostings>();
  let previous: PostingKey | undefined;
  for (let left = reader.read(); left > 0; left--) {
    const key = decoder.decode(reader.take(reader.read()));
    if (previous !== undefined && compareKeys(previous, key) >= 0) {
      throw new RangeError(`key ${key} out of order`);
    }
    previous = key;
    const count = reader.read();
    entries.set(key, { count, gaps: reader.take(reader.read()) });
  }
  if (!reader.done) throw new RangeError('bytes after the last list');
  return entries;
}
