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
  tallyKey,
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

/** Stories that have something in common, and what is counted of them. */
class Group {
  readonly list = new GrowingList();
  readonly tally = new Tally();
}

/** The stories of a provider, and those in which it has articles of a type. */
class ProviderGroup extends Group {
  readonly article = new GrowingList();
  readonly video = new GrowingList();
}

function grow<Id, Kind>(groups: Map<Id, Kind>, id: Id, NewKind: new () => Kind): Kind {
  const known = groups.get(id);
  if (known) return known;
  const group = new NewKind();
  groups.set(id, group);
  return group;
}

/** The lists of a segment that are not of words: what its stories have in common. */
export class KeyTable {
  readonly #names: EditionNames;
  /** What each key but those of providers has. */
  readonly #groups = new Map<Key, Group>();
  readonly #providers = new Map<ProviderId, ProviderGroup>();
  readonly #topicNumbers = new Map<TopicId, number>();

  constructor(names: EditionNames) {
    this.#names = names;
  }

  add(story: AssembledStory, ordinal: number): void {
    const line = new Set(story.topics.flatMap((topic) => lookUp(this.#names.lines, topic)));
    const providers = typesByProvider(story);
    const about = [numberOfDay(leadOf(story).published)];
    if (story.listed) about.push(LISTED_NUMBER);
    const topics = Array.from(line, (topic) => this.#numberOf(topic));
    const others: number[] = [];
    const having: Record<ArticleType, number[]> = { article: [], video: [] };
    let all = 0;
    for (const [id, bits] of providers) {
      const number = numberOfProvider(lookUp(this.#names.numbers, id));
      all |= bits;
      others.push(number);
      for (const type of TYPES) if (bits & TYPE_BITS[type]) having[type].push(number);
    }
    for (const [id, bits] of providers) {
      const group = grow(this.#providers, id, ProviderGroup);
      group.list.add(ordinal, providers.size);
      for (const type of TYPES) {
        if (bits & TYPE_BITS[type]) group[type].add(ordinal, having[type].length);
      }
      group.tally.add(about, TYPES_OF[bits] ?? [], topics);
    }
    about.push(...(TYPES_OF[all] ?? []));
    const count = (key: Key, ...numbers: readonly (readonly number[])[]): void => {
      const group = grow(this.#groups, key, Group);
      group.list.add(ordinal);
      group.tally.add(about, ...numbers);
    };
    if (story.listed) count(LISTED_KEY, others, topics);
    for (const topic of line) count(topicKey(topic), others);
    for (const type of TYPES) {
      if (having[type].length > 0) count(typeKey(type), having[type], topics);
    }
  }

  /** The lists, sorted by key; those of a provider's articles say whether they are all it has. */
  entries(): IndexEntry[] {
    const entries: IndexEntry[] = [];
    const addGroup = (key: Key, { list, tally }: Group): void => {
      entries.push(list.under(key, false), tally.under(tallyKey(key)));
    };
    for (const [key, group] of this.#groups) addGroup(key, group);
    for (const [id, group] of this.#providers) {
      addGroup(providerKey(id), group);
      const { list, article, video } = group;
      entries.push(article.under(providerKey(id, 'article'), article.equals(list)));
      if (video.ordinals.length > 0) entries.push(video.under(providerKey(id, 'video'), false));
    }
    return entries.sort((a, b) => compareKeys(a.key, b.key));
  }

  #numberOf(topic: TopicId): number {
    const known = this.#topicNumbers.get(topic) ?? numberOfTopic(topic);
    this.#topicNumbers.set(topic, known);
    return known;
  }
}
