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
import {
  LISTED_NUMBER,
  numberOfDay,
  numberOfProvider,
  numberOfTopic,
  tallyOfProviderKey,
  TALLY_OF_LISTED_KEY,
  tallyOfTopicKey,
  tallyOfTypeKey,
  TYPE_NUMBERS,
} from '../../bundle/tallies.ts';
import type { AssembledStory } from '../edition.ts';
import { typesByProvider } from './facts.ts';
import { lookUp, type EditionNames } from './names.ts';
import { leadOf } from './records.ts';
import type { IndexEntry } from './segment-index.ts';

const TYPES = ['article', 'video'] as const satisfies readonly ArticleType[];

/** The numbers of types in tallies, by their bits together. */
const TYPES_OF: readonly (readonly number[])[] = Array.from(
  { length: (TYPE_BITS.article | TYPE_BITS.video) + 1 },
  (_, bits) => TYPES.filter((type) => bits & TYPE_BITS[type]).map((type) => TYPE_NUMBERS[type]),
);

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

/** Counts of stories by number (see bundle/tallies.ts). */
class Tally {
  readonly #counts = new Map<number, number>();

  /** Counts a story under all of the numbers. */
  add(...kinds: readonly (readonly number[])[]): void {
    for (const numbers of kinds) {
      for (const number of numbers) this.#counts.set(number, (this.#counts.get(number) ?? 0) + 1);
    }
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
  readonly #ofListed = new Tally();
  readonly #ofTypes = { article: new Tally(), video: new Tally() };
  readonly #ofTopics = new Map<TopicId, Tally>();
  readonly #ofProviders = new Map<ProviderId, Tally>();
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
      const lists = this.#of(id);
      lists.any.add(ordinal, providers.size);
      for (const type of TYPES) if (bits & TYPE_BITS[type]) lists[type].add(ordinal, having[type]);
    }
    this.#count(story, line, providers);
  }

  /** The lists, sorted by key; those of a provider's articles say whether they are all it has. */
  entries(): IndexEntry[] {
    const entries = [
      ...(this.#listed.ordinals.length > 0
        ? [this.#listed.under(LISTED_KEY, false), this.#ofListed.under(TALLY_OF_LISTED_KEY)]
        : []),
      ...Array.from(this.#topics, ([id, list]) => list.under(topicKey(id), false)),
      ...Array.from(this.#ofTopics, ([id, tally]) => tally.under(tallyOfTopicKey(id))),
      ...Array.from(this.#ofProviders, ([id, tally]) => tally.under(tallyOfProviderKey(id))),
      ...Array.from(this.#types, ([type, list]) => list.under(typeKey(type), false)),
      ...Array.from(this.#types.keys(), (type) => this.#ofTypes[type].under(tallyOfTypeKey(type))),
    ];
    for (const [id, { any, article, video }] of this.#providers) {
      entries.push(any.under(providerKey(id), false));
      entries.push(article.under(providerKey(id, 'article'), article.equals(any)));
      if (video.ordinals.length > 0) entries.push(video.under(providerKey(id, 'video'), false));
    }
    return entries.sort((a, b) => compareKeys(a.key, b.key));
  }

  /** Counts a story in the tallies. */
  #count(
    story: AssembledStory,
    line: ReadonlySet<TopicId>,
    providers: ReadonlyMap<ProviderId, number>,
  ): void {
    const about = [numberOfDay(leadOf(story).published)];
    if (story.listed) about.push(LISTED_NUMBER);
    const topics = Array.from(line, (topic) => this.#numberOf(topic));
    const others: number[] = [];
    const having: Record<ArticleType, number[]> = { article: [], video: [] };
    let all = 0;
    for (const [id, bits] of providers) {
      all |= bits;
      const number = numberOfProvider(lookUp(this.#names.numbers, id));
      others.push(number);
      for (const type of TYPES) if (bits & TYPE_BITS[type]) having[type].push(number);
      grow(this.#ofProviders, id, Tally).add(about, TYPES_OF[bits] ?? [], topics);
    }
    about.push(...(TYPES_OF[all] ?? []));
    for (const topic of line) grow(this.#ofTopics, topic, Tally).add(about, others);
    if (story.listed) this.#ofListed.add(about, others, topics);
    for (const type of TYPES) {
      if (having[type].length > 0) this.#ofTypes[type].add(about, having[type], topics);
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
