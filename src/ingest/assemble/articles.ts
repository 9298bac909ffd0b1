import { groupNumbers, listOf, sortDistinct, startsOf, type Lists } from './columns.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { compareHashes } from './hash.ts';
import { KeyTable } from './key-table.ts';
import {
  DATE_ONLY,
  EXCERPT,
  GUESSED,
  MORE_SHIFT,
  OWN,
  PICTURE,
  RICHNESS_SHIFT,
  SAYS_ARTICLE,
  SAYS_VIDEO,
  type Skeletons,
} from './skeletons.ts';

/** What the mentions of articles say, together. */
type Said = Omit<Articles, 'count' | 'ofMention' | 'mentions'>;

/** Bits of an article's `looks`. */
const HAS_RECORD = 1;
export const HAS_PICTURE = 2;
export const HAS_EXCERPT = 4;
export const IS_VIDEO = 8;

/** The articles behind all mentions, each a number; what they say, as `mergeTold` would say it. */
export interface Articles {
  readonly count: number;
  /** The article of each mention. */
  readonly ofMention: Uint32Array;
  /** The mentions of each article: its own records' before related ones, the richer first. */
  readonly mentions: Lists;
  /** Two words: the smallest hash of its addresses, by which ties are decided. */
  readonly keys: Uint32Array;
  readonly times: Float64Array;
  /** Position in the table of what mentions say of providers. */
  readonly providers: Uint32Array;
  /** -1 where absent. */
  readonly heats: Int32Array;
  readonly qualities: Int32Array;
  readonly looks: Uint8Array;
}

/** Gives mentions that share an address the same article. */
function identify({ key, facts, more }: Skeletons): { ofMention: Uint32Array; count: number } {
  const mentions = facts.length;
  const table = new KeyTable(mentions + more.length / 2);
  const ofMention = table.addAll(key);
  if (more.length === 0) return { ofMention, count: table.count };
  const others = table.addAll(more);
  const sets = new DisjointSets(table.count);
  let next = 0;
  for (let mention = 0; mention < mentions; mention++) {
    for (let left = (facts[mention] ?? 0) >>> MORE_SHIFT; left > 0; left--) {
      sets.unite(ofMention[mention] ?? 0, others[next++] ?? 0);
    }
  }
  const articles = new Int32Array(table.count).fill(-1);
  let count = 0;
  for (let mention = 0; mention < mentions; mention++) {
    const root = sets.find(ofMention[mention] ?? 0);
    if ((articles[root] ?? -1) < 0) articles[root] = count++;
    ofMention[mention] = articles[root] ?? 0;
  }
  return { ofMention, count };
}

/**
 * Own records before related entries, the richer first; equals in an order that depends on nothing
 * but what they say, so that the order of the sources does not matter.
 */
function compareMentions({ facts, print }: Skeletons, a: number, b: number): number {
  const rank = (OWN | (15 << RICHNESS_SHIFT)) >>> 0;
  const [factsA, factsB] = [(facts[a] ?? 0) & rank, (facts[b] ?? 0) & rank];
  return (factsB & OWN) - (factsA & OWN) || factsB - factsA || compareHashes(print, a, b);
}

function looksOfOne(facts: number, own: boolean): number {
  return (
    (own ? HAS_RECORD : 0) |
    (facts & PICTURE ? HAS_PICTURE : 0) |
    (facts & EXCERPT ? HAS_EXCERPT : 0) |
    (facts & SAYS_VIDEO ? IS_VIDEO : 0)
  );
}

/** The best mention that says of which type the article is decides; pictures may come from any. */
function looksOf(facts: Skeletons['facts'], own: Uint32Array): number {
  let all = 0;
  let type = 0;
  for (const mention of own) {
    const fact = facts[mention] ?? 0;
    all |= fact & (PICTURE | EXCERPT);
    type ||= fact & (SAYS_ARTICLE | SAYS_VIDEO);
  }
  return looksOfOne(all | type, ((facts[own[0] ?? 0] ?? 0) & OWN) !== 0);
}

/** The first of an article's mentions whose fact is not set; else the best. */
function firstWithout(facts: Skeletons['facts'], own: Uint32Array, fact: number): number {
  return own.find((mention) => ((facts[mention] ?? 0) & fact) === 0) ?? own[0] ?? 0;
}

function firstScore(scores: Int32Array, own: Uint32Array): number {
  for (const mention of own) {
    const score = scores[mention] ?? -1;
    if (score >= 0) return score;
  }
  return -1;
}

/** Most articles are mentioned once, and are what that says: quick, since there are millions. */
function copyMentions(skeletons: Skeletons, ofMention: Uint32Array, articles: Said): void {
  const { facts, key, time, provider, heat, quality } = skeletons;
  const { keys, times, providers, heats, qualities, looks } = articles;
  for (let mention = 0; mention < ofMention.length; mention++) {
    const article = ofMention[mention] ?? 0;
    const fact = facts[mention] ?? 0;
    keys[2 * article] = key[2 * mention] ?? 0;
    keys[2 * article + 1] = key[2 * mention + 1] ?? 0;
    times[article] = time[mention] ?? 0;
    providers[article] = provider[mention] ?? 0;
    heats[article] = heat[mention] ?? -1;
    qualities[article] = quality[mention] ?? -1;
    looks[article] = looksOfOne(fact, (fact & OWN) !== 0);
  }
}

/** Finds the articles behind all mentions. Two mentions are one article that share an address. */
export function findArticles(skeletons: Skeletons): Articles {
  const { facts, key, time, provider, heat, quality } = skeletons;
  const { ofMention, count } = identify(skeletons);
  const mentions = groupNumbers(ofMention, count);
  const articles = {
    keys: new Uint32Array(2 * count),
    times: new Float64Array(count),
    providers: new Uint32Array(count),
    heats: new Int32Array(count),
    qualities: new Int32Array(count),
    looks: new Uint8Array(count),
  };
  copyMentions(skeletons, ofMention, articles);
  for (let article = 0; article < count; article++) {
    if (mentions.starts[article + 1] === (mentions.starts[article] ?? 0) + 1) continue;
    const own = listOf(mentions, article).sort((a, b) => compareMentions(skeletons, a, b));
    let smallest = own[0] ?? 0;
    for (const other of own) if (compareHashes(key, other, smallest) < 0) smallest = other;
    articles.keys[2 * article] = key[2 * smallest] ?? 0;
    articles.keys[2 * article + 1] = key[2 * smallest + 1] ?? 0;
    articles.times[article] = time[firstWithout(facts, own, DATE_ONLY)] ?? 0;
    articles.providers[article] = provider[firstWithout(facts, own, GUESSED)] ?? 0;
    articles.heats[article] = firstScore(heat, own);
    articles.qualities[article] = firstScore(quality, own);
    articles.looks[article] = looksOf(facts, own);
  }
  return { count, ofMention, mentions, ...articles };
}

/** Articles that have records of their own: only these can be stories. */
export interface OwnArticles {
  readonly count: number;
  /** The article of each, rising: what stands together in the sources stands together here. */
  readonly articles: Uint32Array;
  /** The place of each article in this order; -1 for one without a record. */
  readonly places: Int32Array;
  /** The records of each, the richest first. */
  readonly records: Lists;
  /** The articles that its records list as related, itself not among them, rising. */
  readonly related: Lists;
}

/** The records of own articles, best first. */
function recordsOf(
  { mentions, recordPrint, print, facts }: Skeletons,
  firsts: Uint32Array,
  homes: Uint32Array,
  count: number,
): Lists {
  const skeletons = { print, facts } as Skeletons;
  const lists = groupNumbers(homes, count);
  if (mentions.length === count) return lists;
  for (let place = 0; place < count; place++) {
    const own = lists.members.subarray(lists.starts[place], lists.starts[place + 1]);
    if (own.length < 2) continue;
    own.sort(
      (a, b) =>
        compareMentions(skeletons, firsts[a] ?? 0, firsts[b] ?? 0) ||
        compareHashes(recordPrint, a, b),
    );
  }
  return lists;
}

/** The articles with records, and what each names as related. */
export function findOwnArticles(skeletons: Skeletons, all: Articles): OwnArticles {
  const firsts = startsOf(skeletons.mentions);
  const places = new Int32Array(all.count).fill(-1);
  const articles = ownOf(all);
  for (let place = 0; place < articles.length; place++) places[articles[place] ?? 0] = place;
  const homes = new Uint32Array(skeletons.mentions.length);
  for (let record = 0; record < homes.length; record++) {
    homes[record] = places[all.ofMention[firsts[record] ?? 0] ?? 0] ?? 0;
  }
  const records = recordsOf(skeletons, firsts, homes, articles.length);
  const related = relatedOf(all, articles, records, firsts);
  return { count: articles.length, articles, places, records, related };
}

function ownOf({ count, looks }: Articles): Uint32Array {
  const own = new Uint32Array(count);
  let end = 0;
  for (let article = 0; article < count; article++) {
    if ((looks[article] ?? 0) & HAS_RECORD) own[end++] = article;
  }
  return own.slice(0, end);
}

function relatedOf(
  { ofMention }: Articles,
  articles: Uint32Array,
  records: Lists,
  firsts: Uint32Array,
): Lists {
  const starts = new Uint32Array(articles.length + 1);
  const members = new Uint32Array(ofMention.length);
  let end = 0;
  for (let place = 0; place < articles.length; place++) {
    const start = end;
    for (let n = records.starts[place] ?? 0; n < (records.starts[place + 1] ?? 0); n++) {
      const record = records.members[n] ?? 0;
      for (let at = (firsts[record] ?? 0) + 1; at < (firsts[record + 1] ?? 0); at++) {
        const other = ofMention[at] ?? 0;
        if (other !== articles[place]) members[end++] = other;
      }
    }
    end = sortDistinct(members, start, end);
    starts[place + 1] = end;
  }
  return { starts, members: members.slice(0, end) };
}
