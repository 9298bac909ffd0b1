import { storyId, type StoryId } from '../../../bundle/ids.ts';
import type { CleanArticle } from '../clean/article.ts';
import { compareText } from '../compare.ts';
import type { Item } from './identify.testing.ts';
import { slugifyTitle } from '../slug.ts';
import { compareByHash, hashOf } from './order.testing.ts';

/** Addresses of an article that has records of its own. */
export interface Addresses {
  readonly id: StoryId;
  /** What its other records would be called, had each come alone. */
  readonly aliases: readonly StoryId[];
}

const SHORTEST_SUFFIX = 6;

function bareAddress({ time, title }: Pick<CleanArticle, 'time' | 'title'>): string {
  const day = new Date(time.seconds * 1000).toISOString().slice(0, 10).replaceAll('-', '/');
  return `${day}/${slugifyTitle(title)}`;
}

/** The bare address with as much of a hash of the canonical address as makes it free. */
function suffixed(bare: string, key: string, taken: { has(address: string): boolean }): string {
  const hash = hashOf(key);
  let length = SHORTEST_SUFFIX;
  while (length < hash.length && taken.has(`${bare}-${hash.slice(0, length)}`)) length++;
  return `${bare}-${hash.slice(0, length)}`;
}

/** The earliest first, so that what is added later yields to what stands. */
function compareAge(a: Item, b: Item): number {
  return a.article.time.seconds - b.article.time.seconds || compareByHash(a.key, b.key);
}

/**
 * Addresses `yyyy/mm/dd/slug` from the UTC day and the title. Of several with the same the earliest
 * (then the first by canonical address) keeps it; the others get a piece of a hash of their
 * canonical address, which no other story can change. Aliases take only what is free.
 *
 * @param items articles with records
 */
export function assignAddresses(items: readonly Item[]): Map<Item, Addresses> {
  const byAge = items.toSorted(compareAge);
  const bares = new Map(byAge.map((item) => [item, bareAddress(namedBy(item))]));
  const owners = new Map<string, Item>();
  for (const [item, bare] of bares) {
    if (!owners.has(bare)) owners.set(bare, item);
  }
  const ids = new Map<Item, string>();
  for (const [item, bare] of bares) {
    const id = owners.get(bare) === item ? bare : suffixed(bare, item.key, owners);
    owners.set(id, item);
    ids.set(item, id);
  }
  const addresses = new Map<Item, Addresses>();
  for (const [item, id] of ids) {
    addresses.set(item, { id: storyId.parse(id), aliases: aliasesOf(item, owners) });
  }
  return addresses;
}

/** Its best record names it: a headline that a feed changes later leaves the address. */
function namedBy({ article, records }: Item): Pick<CleanArticle, 'time' | 'title'> {
  return { time: article.time, title: records[0]?.article.title ?? article.title };
}

function aliasesOf(item: Item, owners: Map<string, Item>): StoryId[] {
  const { key, article, records } = item;
  if (records.every((record) => record.article === article)) return [];
  const others = new Set(records.map((record) => bareAddress(record.article)));
  others.delete(bareAddress(namedBy(item)));
  return [...others].sort(compareText).map((bare) => {
    const alias = owners.has(bare) ? suffixed(bare, key, owners) : bare;
    owners.set(alias, item);
    return storyId.parse(alias);
  });
}
