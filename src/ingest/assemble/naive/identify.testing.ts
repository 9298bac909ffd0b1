import type { Candidate } from '../candidate.ts';
import type { CleanArticle } from '../clean/article.ts';
import { compareByHash, recordHash } from './order.testing.ts';
import { GrowingSets } from './growing-sets.testing.ts';
import { compareMentions, mergeMentions, type Mention } from './merge-mentions.testing.ts';

/** One article of the archive, whatever sources mention it. */
export interface Item {
  /** Its canonical address: unique in the edition. */
  readonly key: string;
  readonly article: CleanArticle;
  /** Whether one of its mentions has an excerpt. */
  readonly excerpt: boolean;
  /** The records that are this article, the richest first; empty where it is only related. */
  readonly records: readonly Candidate[];
  /** What its records list as related, itself not among them. */
  readonly related: ReadonlySet<Item>;
}

/** Gives the articles that share a canonical address the same number. */
function numbering(): (article: CleanArticle) => number {
  const sets = new GrowingSets();
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const added = sets.add();
    numbers.set(key, added);
    return added;
  };
  return ({ keys: [own, ...others] }) => {
    const number = numberOf(own);
    for (const key of others) sets.unite(number, numberOf(key));
    return sets.find(number);
  };
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    compareMentions({ article: a.article, own: true }, { article: b.article, own: true }) ||
    recordHash(a).localeCompare(recordHash(b), 'en')
  );
}

interface Draft {
  readonly records: Candidate[];
  readonly mentions: Mention[];
}

/**
 * Finds the articles behind all records and their related lists: one for each canonical address,
 * sorted by it. The order of the candidates makes no difference.
 */
export function identify(candidates: readonly Candidate[]): Item[] {
  const numberOf = numbering();
  for (const { article, related } of candidates) {
    numberOf(article);
    for (const entry of related) numberOf(entry);
  }
  const drafts = new Map<number, Draft>();
  const draftOf = (article: CleanArticle): Draft => {
    const number = numberOf(article);
    const draft = drafts.get(number) ?? { records: [], mentions: [] };
    drafts.set(number, draft);
    return draft;
  };
  for (const candidate of candidates) {
    const draft = draftOf(candidate.article);
    draft.records.push(candidate);
    draft.mentions.push({ article: candidate.article, own: true });
    for (const article of candidate.related)
      draftOf(article).mentions.push({ article, own: false });
  }
  return connect(drafts, numberOf);
}

function connect(
  drafts: ReadonlyMap<number, Draft>,
  numberOf: (article: CleanArticle) => number,
): Item[] {
  const items = new Map<number, Item & { readonly related: Set<Item> }>();
  for (const [number, { records, mentions }] of drafts) {
    const [first, ...rest] = mentions;
    if (!first) continue;
    const article = mergeMentions([first, ...rest]);
    const ranked = records.length > 1 ? records.toSorted(compareCandidates) : records;
    const excerpt = mentions.some((mention) => mention.article.excerpt !== undefined);
    items.set(number, {
      key: article.keys[0],
      article,
      excerpt,
      records: ranked,
      related: new Set(),
    });
  }
  for (const item of items.values()) {
    for (const entry of item.records.flatMap(({ related }) => related)) {
      const other = items.get(numberOf(entry));
      if (other && other !== item) item.related.add(other);
    }
  }
  return [...items.values()].sort((a, b) => compareByHash(a.key, b.key));
}
