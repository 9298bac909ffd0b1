import {
  compareKeys,
  LISTED_KEY,
  providerKey,
  topicKey,
  typeKey,
  type Key,
} from '../../bundle/keys.ts';
import { TYPE_BITS } from '../../bundle/facets.ts';
import type { ProviderId, TopicId } from '../../bundle/ids.ts';
import type { ArticleType } from '../../bundle/records.ts';
import { numberOfTopic, providersOfTopicKey, topicsOfProviderKey } from '../../bundle/tallies.ts';
import type { AssembledStory } from '../edition.ts';
import { typesByProvider } from './facts.ts';
import { lookUp, type EditionNames } from './names.ts';
import type { IndexEntry } from './segment-index.ts';

const TYPES = ['article', 'video'] as const satisfies readonly ArticleType[];

/** Ordinals of stories, and for providers how many each story has. */
class GrowingList {
  readonly ordinals: number[] = [];
  readonly payload: number[] = [];

  add(ordinal: number, providers?: number): void {
    this.ordinals.push(ordinal);
    if (providers !== undefined) this.payload.push(providers);
  }

  /** Whether both have the same stories; what they carry is then compared too. */
  equals({ ordinals, payload }: GrowingList): boolean {
    if (ordinals.length !== this.ordinals.length) return false;
    return payload.every((providers, at) => providers === this.payload[at]);
  }

  under(key: Key, repeats: boolean): IndexEntry {
    const { ordinals, payload } = this;
    const { length } = ordinals;
    return { key, length, ordinals, payload, positions: [], counts: [], repeats };
  }
}

type ListsOfProvider = Readonly<Record<ArticleType | 'any', GrowingList>>;

/** Counts of stories by number: of a topic's providers, or of a provider's topics. */
class Tally {
  readonly #counts = new Map<number, number>();

  add(number: number): void {
    this.#counts.set(number, (this.#counts.get(number) ?? 0) + 1);
  }

  under(key: Key): IndexEntry {
    const ordinals = Uint32Array.from(this.#counts.keys()).sort();
    const payload = Array.from(ordinals, (number) => this.#counts.get(number) ?? 0);
    return { key, length: ordinals.length, ordinals, payload, positions: [], counts: [] };
  }
}

function grow<Id, List>(lists: Map<Id, List>, id: Id, Kind: new () => List): List {
  const known = lists.get(id);
  if (known) return known;
  const list = new Kind();
  lists.set(id, list);
  return list;
}

/** The lists of a segment that are not of words: what its stories have in common. */
export class KeyTable {
  readonly #names: EditionNames;
  readonly #listed = new GrowingList();
  readonly #topics = new Map<TopicId, GrowingList>();
  readonly #providersOf = new Map<TopicId, Tally>();
  readonly #topicsOf = new Map<ProviderId, Tally>();
  readonly #types = new Map<ArticleType, GrowingList>();
  readonly #providers = new Map<ProviderId, ListsOfProvider>();

  readonly #topicNumbers = new Map<TopicId, number>();

  constructor(names: EditionNames) {
    this.#names = names;
  }

  add(story: AssembledStory, ordinal: number): void {
    if (story.listed) this.#listed.add(ordinal);
    const line = new Set(story.topics.flatMap((topic) => lookUp(this.#names.lines, topic)));
    for (const topic of line) grow(this.#topics, topic, GrowingList).add(ordinal);
    const providers = typesByProvider(story);
    const having = { article: 0, video: 0 };
    for (const bits of providers.values()) {
      for (const type of TYPES) if (bits & TYPE_BITS[type]) having[type]++;
    }
    for (const type of TYPES) {
      if (having[type] > 0) grow(this.#types, type, GrowingList).add(ordinal);
    }
    for (const [id, bits] of providers) {
      this.#count(id, line);
      const lists = this.#of(id);
      lists.any.add(ordinal, providers.size);
      for (const type of TYPES) if (bits & TYPE_BITS[type]) lists[type].add(ordinal, having[type]);
    }
  }

  /** The lists, sorted by key; those of a provider's articles say whether they are all it has. */
  entries(): IndexEntry[] {
    const entries = [
      ...(this.#listed.ordinals.length > 0 ? [this.#listed.under(LISTED_KEY, false)] : []),
      ...Array.from(this.#topics, ([id, list]) => list.under(topicKey(id), false)),
      ...Array.from(this.#providersOf, ([id, tally]) => tally.under(providersOfTopicKey(id))),
      ...Array.from(this.#topicsOf, ([id, tally]) => tally.under(topicsOfProviderKey(id))),
      ...Array.from(this.#types, ([type, list]) => list.under(typeKey(type), false)),
    ];
    for (const [id, { any, article, video }] of this.#providers) {
      entries.push(any.under(providerKey(id), false));
      entries.push(article.under(providerKey(id, 'article'), article.equals(any)));
      if (video.ordinals.length > 0) entries.push(video.under(providerKey(id, 'video'), false));
    }
    return entries.sort((a, b) => compareKeys(a.key, b.key));
  }

  #count(provider: ProviderId, topics: ReadonlySet<TopicId>): void {
    const number = lookUp(this.#names.numbers, provider);
    const own = topics.size > 0 ? grow(this.#topicsOf, provider, Tally) : undefined;
    for (const topic of topics) {
      grow(this.#providersOf, topic, Tally).add(number);
      own?.add(this.#numberOf(topic));
    }
  }

  #numberOf(topic: TopicId): number {
    const known = this.#topicNumbers.get(topic) ?? numberOfTopic(topic);
    this.#topicNumbers.set(topic, known);
    return known;
  }

  #of(id: ProviderId): ListsOfProvider {
    const known = this.#providers.get(id);
    if (known) return known;
    const [any, article, video] = [new GrowingList(), new GrowingList(), new GrowingList()];
    const lists = { any, article, video };
    this.#providers.set(id, lists);
    return lists;
  }
}
