import { HAS_EXCERPT, HAS_PICTURE, type Articles, type OwnArticles } from './articles.ts';
import { Column, groupNumbers, holds, type Lists } from './columns.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { compareHashes } from './hash.ts';

/** How far apart the leads of one event can be, in seconds: three days. */
export const EVENT_SPAN = 3 * 86_400;

/** Events by number; articles with records by their place (see OwnArticles). */
export interface Events {
  readonly count: number;
  /** The event of each article with records. */
  readonly ofPlace: Uint32Array;
  /** The articles with records that tell of it, as places, the lead first. */
  readonly members: Lists;
}

/** The best lead first: heat, quality, picture and excerpt, coverage, age, hash of the address. */
function compareLeads(all: Articles, own: OwnArticles, a: number, b: number): number {
  const [one, other] = [own.articles[a] ?? 0, own.articles[b] ?? 0];
  const { heats, qualities, looks, times } = all;
  const has = (look: number): number =>
    Number(((looks[other] ?? 0) & look) !== 0) - Number(((looks[one] ?? 0) & look) !== 0);
  return (
    (heats[other] ?? 0) - (heats[one] ?? 0) ||
    (qualities[other] ?? 0) - (qualities[one] ?? 0) ||
    has(HAS_PICTURE) ||
    has(HAS_EXCERPT) ||
    sizeOf(own.related, b) - sizeOf(own.related, a) ||
    (times[one] ?? 0) - (times[other] ?? 0) ||
    compareHashes(all.keys, one, other)
  );
}

function sizeOf({ starts }: Lists, place: number): number {
  return (starts[place + 1] ?? 0) - (starts[place] ?? 0);
}

function names({ starts, members }: Lists, place: number, article: number): boolean {
  return holds(members, starts[place] ?? 0, starts[place + 1] ?? 0, article);
}

/** Whether more than half of the smaller of two related sets, without the two leads, is common. */
function sharesMost({ related, articles }: OwnArticles, a: number, b: number): boolean {
  const [few, many] = sizeOf(related, a) <= sizeOf(related, b) ? [a, b] : [b, a];
  let common = 0;
  for (let at = related.starts[few] ?? 0; at < (related.starts[few + 1] ?? 0); at++) {
    const article = related.members[at] ?? 0;
    if (article !== articles[many] && names(related, many, article)) common++;
  }
  const own = (one: number, other: number): number =>
    sizeOf(related, one) - Number(names(related, one, articles[other] ?? 0));
  return common * 2 > Math.min(own(a, b), own(b, a));
}

/** Pairs that tell of one event, the closest in time first. */
function findTies({ times, keys }: Articles, own: OwnArticles): Uint32Array {
  const { related, articles, places } = own;
  const ties = new Column(new Uint32Array());
  for (let one = 0; one < own.count; one++) {
    const time = times[articles[one] ?? 0] ?? 0;
    for (let at = related.starts[one] ?? 0; at < (related.starts[one + 1] ?? 0); at++) {
      const article = related.members[at] ?? 0;
      const other = places[article] ?? -1;
      if (other < 0) continue;
      const gap = Math.abs(time - (times[article] ?? 0));
      if (gap > EVENT_SPAN) continue;
      const mutual = names(related, other, articles[one] ?? 0);
      const first = mutual && compareHashes(keys, articles[one] ?? 0, article) < 0;
      if (!(mutual ? first : sharesMost(own, one, other))) continue;
      ties.push(gap);
      ties.push(one);
      ties.push(other);
    }
  }
  return sortTies(ties.view(), keys, articles);
}

/**
 * Pairs by the seconds between the two, then by the hashes of their addresses.
 *
 * @param ties the seconds, then the pair
 */
function sortTies(ties: Uint32Array, keys: Uint32Array, articles: Uint32Array): Uint32Array {
  const compare = (a: number, b: number): number =>
    compareHashes(keys, articles[ties[a] ?? 0] ?? 0, articles[ties[b] ?? 0] ?? 0);
  const order = Uint32Array.from({ length: ties.length / 3 }, (_, tie) => 3 * tie);
  order.sort(
    (a, b) => (ties[a] ?? 0) - (ties[b] ?? 0) || compare(a + 1, b + 1) || compare(a + 2, b + 2),
  );
  const sorted = new Uint32Array(2 * order.length);
  order.forEach((tie, at) => {
    sorted[2 * at] = ties[tie + 1] ?? 0;
    sorted[2 * at + 1] = ties[tie + 2] ?? 0;
  });
  return sorted;
}

/** Unites what is tied, the closest first, as long as a group spans three days at most. */
function unite(all: Articles, own: OwnArticles): DisjointSets {
  const sets = new DisjointSets(own.count);
  const from = Float64Array.from(own.articles, (article) => all.times[article] ?? 0);
  const to = from.slice();
  const ties = findTies(all, own);
  for (let at = 0; at < ties.length; at += 2) {
    const [a, b] = [sets.find(ties[at] ?? 0), sets.find(ties[at + 1] ?? 0)];
    if (a === b) continue;
    const first = Math.min(from[a] ?? 0, from[b] ?? 0);
    const last = Math.max(to[a] ?? 0, to[b] ?? 0);
    if (last - first > EVENT_SPAN) continue;
    sets.unite(a, b);
    const united = sets.find(a);
    from[united] = first;
    to[united] = last;
  }
  return sets;
}

/**
 * Groups articles with records into events. Two belong together when one names the other and is
 * named back, or shares most of its coverage with it, and both appeared within three days. Closer
 * pairs come first, and a group never grows past three days, so that a thread of daily follow-ups
 * does not become one endless story.
 */
export function findEvents(all: Articles, own: OwnArticles): Events {
  const sets = unite(all, own);
  const numbers = new Int32Array(own.count).fill(-1);
  const ofPlace = new Uint32Array(own.count);
  let count = 0;
  for (let place = 0; place < own.count; place++) {
    const root = sets.find(place);
    if ((numbers[root] ?? -1) < 0) numbers[root] = count++;
    ofPlace[place] = numbers[root] ?? 0;
  }
  const members = groupNumbers(ofPlace, count);
  for (let event = 0; event < count; event++) {
    if (sizeOf(members, event) < 2) continue;
    members.members
      .subarray(members.starts[event], members.starts[event + 1])
      .sort((a, b) => compareLeads(all, own, a, b));
  }
  return { count, ofPlace, members };
}
