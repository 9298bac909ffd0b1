import type { StoryId } from '../../bundle/ids.ts';
import type { Articles, OwnArticles } from './articles.ts';
import { listOf, startsOf } from './columns.ts';
import { compareText } from './compare.ts';
import { hashInHex } from './hash.ts';
import type { Skeletons } from './skeletons.ts';

/** Addresses of the articles that have records, by place. */
export interface Addresses {
  readonly ids: readonly StoryId[];
  /** What an article's other records would be called, had each come alone; only where there are. */
  readonly aliases: ReadonlyMap<number, readonly StoryId[]>;
}

const SHORTEST_SUFFIX = 6;

/** Slugs of records, and days as addresses have them: `2026/11/05/`. */
class Names {
  readonly #slugs: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #days = new Map<number, string>();
  readonly #decoder = new TextDecoder();
  /** All slugs in one text; where each byte is a letter, parts of it are parts of the bytes. */
  readonly #text: string;

  constructor({ slugs, slugBytes }: Skeletons) {
    this.#slugs = slugs;
    this.#text = this.#decoder.decode(slugs);
    this.#starts = startsOf(slugBytes);
  }

  bare(seconds: number, record: number): StoryId {
    // A slug holds nothing that an address may not hold: see slugifyTitle.
    return (this.#day(Math.floor(seconds / 86_400)) + this.#slug(record)) as StoryId;
  }

  #slug(record: number): string {
    const [start, end] = [this.#starts[record], this.#starts[record + 1]];
    if (this.#text.length === this.#slugs.length) return this.#text.slice(start, end);
    return this.#decoder.decode(this.#slugs.subarray(start, end));
  }

  #day(day: number): string {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const text = new Date(day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '/');
    this.#days.set(day, `${text}/`);
    return `${text}/`;
  }
}

/** The bare address with as much of a hash of the canonical address as makes it free. */
function suffixed(bare: StoryId, hash: string, taken: { has(address: string): boolean }): StoryId {
  let length = SHORTEST_SUFFIX;
  while (length < hash.length && taken.has(`${bare}-${hash.slice(0, length)}`)) length++;
  return `${bare}-${hash.slice(0, length)}` as StoryId;
}

/**
 * Addresses `yyyy/mm/dd/slug` from the UTC day and the title. Of several with the same the earliest
 * (then the first by the hash of its canonical address) keeps it, so that what is added later yields
 * to what stands; the others get a piece of that hash, which no other story can change. Aliases take
 * only what is free.
 */
export function assignAddresses(skeletons: Skeletons, all: Articles, own: OwnArticles): Addresses {
  const names = new Names(skeletons);
  const firsts = startsOf(skeletons.mentions);
  const timeOf = (place: number): number => all.times[own.articles[place] ?? 0] ?? 0;
  const byAge = Uint32Array.from({ length: own.count }, (_, place) => place);
  byAge.sort((a, b) => timeOf(a) - timeOf(b) || a - b);
  const ids = Array.from<StoryId>({ length: own.count });
  const owners = new Set<string>();
  const late: number[] = [];
  for (const place of byAge) {
    const bare = names.bare(
      timeOf(place),
      own.records.members[own.records.starts[place] ?? 0] ?? 0,
    );
    ids[place] = bare;
    const before = owners.size;
    if (owners.add(bare).size === before) late.push(place);
  }
  /** The bare addresses of an article's records, without its own. */
  const otherNames = (place: number): StoryId[] => {
    const article = own.articles[place] ?? 0;
    if ((all.mentions.starts[article + 1] ?? 0) - (all.mentions.starts[article] ?? 0) < 2)
      return [];
    const records = listOf(own.records, place);
    const others = new Set(
      Array.from(records, (record) => names.bare(skeletons.time[firsts[record] ?? 0] ?? 0, record)),
    );
    others.delete(names.bare(timeOf(place), records[0] ?? 0));
    return [...others].sort(compareText);
  };
  const hashOf = (place: number): string => hashInHex(all.keys, own.articles[place] ?? 0);
  for (const place of late) {
    const id = suffixed(ids[place] as StoryId, hashOf(place), owners);
    owners.add(id);
    ids[place] = id;
  }
  const aliases = new Map<number, readonly StoryId[]>();
  for (const place of byAge) {
    const others = otherNames(place);
    const found = others.map((bare) => {
      const alias = owners.has(bare) ? suffixed(bare, hashOf(place), owners) : bare;
      owners.add(alias);
      return alias;
    });
    if (found.length > 0) aliases.set(place, found);
  }
  return { ids, aliases };
}
