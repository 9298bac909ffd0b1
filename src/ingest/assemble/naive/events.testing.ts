import { EVENT_SPAN } from '../events.ts';
import { GrowingSets } from './growing-sets.testing.ts';
import type { Item } from './identify.testing.ts';
import { compareByHash } from './order.testing.ts';

/** One event: the articles with records that tell of it, the lead first, and all its coverage. */
export interface Event {
  readonly lead: Item;
  readonly members: readonly Item[];
  /** The members, and all that they list as related. */
  readonly coverage: ReadonlySet<Item>;
}

/** The best lead first: heat, quality, picture and excerpt, coverage, age, canonical address. */
function compareLeads(a: Item, b: Item): number {
  const [one, other] = [a.article, b.article];
  return (
    (other.heat ?? -1) - (one.heat ?? -1) ||
    (other.quality ?? -1) - (one.quality ?? -1) ||
    Number(other.picture !== undefined) - Number(one.picture !== undefined) ||
    Number(b.excerpt) - Number(a.excerpt) ||
    b.related.size - a.related.size ||
    one.time.seconds - other.time.seconds ||
    compareByHash(a.key, b.key)
  );
}

/** Whether more than half of the smaller of two related sets, without the two leads, is common. */
function sharesMost(a: Item, b: Item): boolean {
  const sizeOf = (one: Item, other: Item): number =>
    one.related.size - Number(one.related.has(other));
  const [few, many] = a.related.size <= b.related.size ? [a, b] : [b, a];
  let common = 0;
  for (const item of few.related) {
    if (item !== many && many.related.has(item)) common++;
  }
  return common * 2 > Math.min(sizeOf(a, b), sizeOf(b, a));
}

interface Tie {
  readonly one: number;
  readonly other: number;
  /** Seconds between the two. */
  readonly gap: number;
}

/** Pairs that tell of one event, the closest in time first. */
function findTies(items: readonly Item[], places: ReadonlyMap<Item, number>): Tie[] {
  const ties: Tie[] = [];
  items.forEach((item, one) => {
    for (const named of item.related) {
      const other = places.get(named);
      const gap = Math.abs(item.article.time.seconds - named.article.time.seconds);
      if (other === undefined || gap > EVENT_SPAN) continue;
      const mutual = named.related.has(item);
      if (mutual ? one < other : sharesMost(item, named)) ties.push({ one, other, gap });
    }
  });
  return ties.sort((a, b) => a.gap - b.gap || a.one - b.one || a.other - b.other);
}

function event(members: Item[]): Event | undefined {
  const [lead, ...others] = members.sort(compareLeads);
  if (!lead) return undefined;
  const coverage = new Set<Item>();
  for (const member of [lead, ...others]) {
    coverage.add(member);
    for (const item of member.related) coverage.add(item);
  }
  return { lead, members: [lead, ...others], coverage };
}

/**
 * Groups articles with records into events. Two belong together when one names the other and is
 * named back, or shares most of its coverage with it, and both appeared within three days. Closer
 * pairs come first, and a group never grows past three days, so that a thread of daily follow-ups
 * does not become one endless story.
 *
 * @param items articles with records, sorted by canonical address
 */
export function findEvents(items: readonly Item[]): Event[] {
  const places = new Map(items.map((item, place) => [item, place]));
  const sets = new GrowingSets();
  const spans = items.map(({ article: { time } }) => {
    sets.add();
    return { from: time.seconds, to: time.seconds };
  });
  for (const { one, other } of findTies(items, places)) {
    const [a, b] = [spans[sets.find(one)], spans[sets.find(other)]];
    if (!a || !b || a === b) continue;
    const [from, to] = [Math.min(a.from, b.from), Math.max(a.to, b.to)];
    if (to - from > EVENT_SPAN) continue;
    sets.unite(one, other);
    spans[sets.find(one)] = { from, to };
  }
  const groups = Map.groupBy(items, (item) => sets.find(places.get(item) ?? 0));
  return [...groups.values()].flatMap((members) => event(members) ?? []);
}
