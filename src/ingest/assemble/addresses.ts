import { fnv1a } from '../../bundle/fnv.ts';
import type { StoryId } from '../../bundle/ids.ts';
import type { Articles, OwnArticles } from './articles.ts';
import { BareNames, dayOf } from './bare-names.ts';
import { listOf, startsOf } from './columns.ts';
import { compareText } from './compare.ts';
import { compareHashes, hashInHex, hashText } from './hash.ts';
import { NameOwners } from './name-owners.ts';
import type { Skeletons } from './skeletons.ts';

/** Addresses of the articles that have records, by place. */
export interface Addresses {
  idOf(place: number): StoryId;
  /** `fnv1a` of the address. */
  fnvOf(place: number): number;
  /** 64 bits that stand for the address, as two words a place. */
  readonly prints: Uint32Array;
  /** What an article's other records would be called, had each come alone; only where there are. */
  readonly aliases: ReadonlyMap<number, readonly StoryId[]>;
  /** Two words for each address that was given besides the bare ones of articles. */
  readonly given: readonly number[];
  /** Two pairs of words a record: its bare addresses on its article's day, and on its own. */
  recordNames(): Uint32Array<ArrayBuffer>;
}

const SHORTEST_SUFFIX = 6;

/** An address by its parts. */
interface Name {
  readonly day: number;
  readonly slug: string;
}

/** Gives every article with records an address of its own. */
class Assignment implements Addresses {
  readonly prints: Uint32Array;
  readonly aliases = new Map<number, readonly StoryId[]>();
  readonly given: readonly number[];
  readonly #skeletons: Skeletons;
  readonly #all: Articles;
  readonly #own: OwnArticles;
  readonly #names: BareNames;
  readonly #days: Float64Array;
  readonly #decoder = new TextDecoder();
  /** Those that have no bare address. */
  readonly #suffixed = new Map<number, StoryId>();

  constructor(skeletons: Skeletons, all: Articles, own: OwnArticles) {
    this.#skeletons = skeletons;
    this.#all = all;
    this.#own = own;
    this.#names = new BareNames(skeletons);
    this.#days = Float64Array.from(own.articles, (article) => dayOf(all.times[article] ?? 0));
    this.prints = new Uint32Array(2 * own.count);
    const owners = new NameOwners(this.#names, own.count);
    this.#addSuffixes(this.#claim(owners), owners);
    this.#addAliases(owners);
    this.given = owners.given;
  }

  recordNames(): Uint32Array<ArrayBuffer> {
    const { mentions, time } = this.#skeletons;
    const firsts = startsOf(mentions);
    const words = new Uint32Array(4 * mentions.length);
    for (let place = 0; place < this.#own.count; place++) {
      const { starts, members } = this.#own.records;
      for (let n = starts[place] ?? 0; n < (starts[place + 1] ?? 0); n++) {
        const record = members[n] ?? 0;
        this.#names.hashInto(this.#days[place] ?? 0, record, words, 4 * record);
        const day = dayOf(time[firsts[record] ?? 0] ?? 0);
        this.#names.hashInto(day, record, words, 4 * record + 2);
      }
    }
    return words;
  }

  idOf(place: number): StoryId {
    return (
      this.#suffixed.get(place) ?? this.#names.text(this.#days[place] ?? 0, this.#recordOf(place))
    );
  }

  fnvOf(place: number): number {
    const own = this.#suffixed.get(place);
    if (own !== undefined) return fnv1a(own);
    return this.#names.fnv(this.#days[place] ?? 0, this.#recordOf(place));
  }

  /** The best record of an article. */
  #recordOf(place: number): number {
    return this.#own.records.members[this.#own.records.starts[place] ?? 0] ?? 0;
  }

  #timeOf(place: number): number {
    return this.#all.times[this.#own.articles[place] ?? 0] ?? 0;
  }

  readonly #byAge = (a: number, b: number): number => {
    const { articles } = this.#own;
    return (
      this.#timeOf(a) - this.#timeOf(b) ||
      compareHashes(this.#all.keys, articles[a] ?? 0, articles[b] ?? 0)
    );
  };

  /** Lets the earliest have each bare address. @returns the others, by age */
  #claim(owners: NameOwners): number[] {
    const late: number[] = [];
    for (let place = 0; place < this.#own.count; place++) {
      const [day, record] = [this.#days[place] ?? 0, this.#recordOf(place)];
      this.#names.hashInto(day, record, this.prints, 2 * place);
      const word = this.prints[2 * place] ?? 0;
      const before = owners.claim(word, { place, day, record });
      if (before < 0) continue;
      const yields = this.#byAge(before, place) < 0;
      if (!yields) owners.hand(word, { place, day, record });
      late.push(yields ? place : before);
    }
    return late.sort(this.#byAge);
  }

  #addSuffixes(late: readonly number[], owners: NameOwners): void {
    for (const place of late) {
      const name = { day: this.#days[place] ?? 0, slug: this.#slugOf(this.#recordOf(place)) };
      const id = this.#free(name, place, owners);
      this.#suffixed.set(place, id);
      hashText(id, this.prints, 2 * place);
    }
  }

  #addAliases(owners: NameOwners): void {
    const { starts } = this.#all.mentions;
    const several: number[] = [];
    for (let place = 0; place < this.#own.count; place++) {
      const article = this.#own.articles[place] ?? 0;
      if ((starts[article + 1] ?? 0) - (starts[article] ?? 0) > 1) several.push(place);
    }
    const firsts = several.length > 0 ? startsOf(this.#skeletons.mentions) : new Uint32Array();
    const named = several.flatMap((place) => {
      const others = this.#otherNames(place, firsts);
      return others.length > 0 ? [{ place, others }] : [];
    });
    for (const { place, others } of named.sort((a, b) => this.#byAge(a.place, b.place))) {
      const found = others.map((name) => {
        if (owners.has(name.day, name.slug)) return this.#free(name, place, owners);
        owners.give(name.day, name.slug);
        return this.#names.withSlug(name.day, name.slug);
      });
      this.aliases.set(place, found);
    }
  }

  /** The bare addresses of an article's records, without its own. */
  #otherNames(place: number, firsts: Uint32Array): Name[] {
    const [day, best] = [this.#days[place] ?? 0, this.#recordOf(place)];
    const others = new Map<StoryId, Name>();
    for (const record of listOf(this.#own.records, place)) {
      const itsDay = dayOf(this.#skeletons.time[firsts[record] ?? 0] ?? 0);
      if (itsDay === day && this.#names.sameSlug(record, best)) continue;
      const slug = this.#slugOf(record);
      others.set(this.#names.withSlug(itsDay, slug), { day: itsDay, slug });
    }
    return [...others].sort(([a], [b]) => compareText(a, b)).map(([, name]) => name);
  }

  /** The address with as much of a hash of the canonical address as makes it free; takes it. */
  #free({ day, slug }: Name, place: number, owners: NameOwners): StoryId {
    const hash = hashInHex(this.#all.keys, this.#own.articles[place] ?? 0);
    const of = (length: number): string => `${slug}-${hash.slice(0, length)}`;
    let length = SHORTEST_SUFFIX;
    while (length < hash.length && owners.has(day, of(length))) length++;
    owners.give(day, of(length));
    return this.#names.withSlug(day, of(length));
  }

  #slugOf(record: number): string {
    return this.#decoder.decode(this.#names.slug(record));
  }
}

/**
 * Addresses `yyyy/mm/dd/slug` from the UTC day and the title. Of several with the same the earliest
 * (then the first by the hash of its canonical address) keeps it, so that what is added later yields
 * to what stands; the others get a piece of that hash, which no other story can change. Aliases take
 * only what is free.
 */
export function assignAddresses(skeletons: Skeletons, all: Articles, own: OwnArticles): Addresses {
  return new Assignment(skeletons, all, own);
}
