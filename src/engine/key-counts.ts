import { providerKeyPrefix, type Postings } from '../bundle/postings.ts';
import type { ArticleType } from '../bundle/records.ts';
import { countIn } from './bits.ts';
import type { Match, SegmentMatch } from './matcher.ts';

/** Stories of a match by what stands behind the prefix in a key of postings. */
type KeyCounts = ReadonlyMap<string, number>;

type ListsOfSegment = (found: SegmentMatch) => Promise<ReadonlyMap<string, () => Postings>>;

async function countLists(match: Match, listsOf: ListsOfSegment): Promise<KeyCounts> {
  const counts = new Map<string, number>();
  await Promise.all(
    match.segments.map(async (found) => {
      if (found.selection.count === 0) return;
      for (const [key, unpack] of await listsOf(found)) {
        counts.set(key, (counts.get(key) ?? 0) + countIn(found.selection, unpack()));
      }
    }),
  );
  return counts;
}

/**
 * Stories of a match by topic, topics below included; those without any may be missing.
 *
 * @throws BundleProblem when postings can't be used
 */
export function countTopics(match: Match, signal?: AbortSignal): Promise<KeyCounts> {
  return countLists(match, ({ segment }) => segment.listsUnder('topic/', signal));
}

/**
 * Stories of a match by provider with an article (of the type, if one is given) in them.
 *
 * @throws BundleProblem when postings can't be used
 */
export function countProviders(
  match: Match,
  type: ArticleType | undefined,
  signal?: AbortSignal,
): Promise<KeyCounts> {
  return countLists(match, async ({ segment }) => {
    const ofType = segment.listsUnder(providerKeyPrefix(type), signal);
    if (type !== 'article') return ofType;
    // A provider without a list of articles has written nothing else: see providerKey.
    const ofAny = segment.listsUnder(providerKeyPrefix(), signal);
    return new Map([...(await ofAny), ...(await ofType)]);
  });
}
