import {
  compareKeys,
  LISTED_KEY,
  providerKey,
  tallyKey,
  topicKey,
  typeKey,
  type Key,
} from '../../bundle/keys.ts';
import type { ProviderId, TopicId } from '../../bundle/ids.ts';
import type { ArticleType } from '../../bundle/records.ts';
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

/** How many stories each provider covers, by its number. */
class Tally {
  readonly #counts = new Map<number, number>();

  add(provider: number): void {
    this.#counts.set(provider, (this.#counts.get(provider) ?? 0) + 1);
  }

  under(key: Key): IndexEntry {
    const ordinals = Uint32Array.from(this.#counts.keys()).sort();
    const payload = Array.from(ordinals, (provider) => this.#counts.get(provider) ?? 0);
    return { key, length: ordinals.length, ordinals, payload, positions: [], counts: [] };
  }
}

function grow<Id>(lists: Map<Id, GrowingList>, id: Id): GrowingList {
  const known = lists.get(id) ?? new GrowingList();
  lists.set(id, known);
  return known;
}

/** The lists of a segment that are not of words: what its stories have in common. */
export class KeyTable {
  readonly #names: EditionNames;
  readonly #listed = new GrowingList();
  readonly #topics = new Map<TopicId, GrowingList>();
  readonly #tallies = new Map<TopicId, Tally>();
  readonly #types = new Map<ArticleType, GrowingList>();
  readonly #providers = new Map<ProviderId, ListsOfProvider>();

  constructor(names: EditionNames) {
    this.#names = names;
  }

  add(story: AssembledStory, ordinal: number): void {
    if (story.listed) this.#listed.add(ordinal);
    const line = new Set(story.topics.flatMap((topic) => lookUp(this.#names.lines, topic)));
    for (const topic of line) grow(this.#topics, topic).add(ordinal);
    const providers = typesByProvider(story);
    for (const topic of line) this.#count(topic, providers.keys());
    for (const id of providers.keys()) this.#of(id).any.add(ordinal, providers.size);
    for (const type of TYPES) {
      const having = [...providers].filter(([, types]) => types.has(type));
      if (having.length > 0) grow(this.#types, type).add(ordinal);
      for (const [id] of having) this.#of(id)[type].add(ordinal, having.length);
    }
  }

  /** The lists, sorted by key; those of a provider's articles say whether they are all it has. */
  entries(): IndexEntry[] {
    const entries = [
      ...(this.#listed.ordinals.length > 0 ? [this.#listed.under(LISTED_KEY, false)] : []),
      ...Array.from(this.#topics, ([id, list]) => list.under(topicKey(id), false)),
      ...Array.from(this.#tallies, ([id, tally]) => tally.under(tallyKey(id))),
      ...Array.from(this.#types, ([type, list]) => list.under(typeKey(type), false)),
    ];
    for (const [id, { any, article, video }] of this.#providers) {
      entries.push(any.under(providerKey(id), false));
      entries.push(article.under(providerKey(id, 'article'), article.equals(any)));
      if (video.ordinals.length > 0) entries.push(video.under(providerKey(id, 'video'), false));
    }
    return entries.sort((a, b) => compareKeys(a.key, b.key));
  }

  #count(topic: TopicId, providers: Iterable<ProviderId>): void {
    const tally = this.#tallies.get(topic) ?? new Tally();
    this.#tallies.set(topic, tally);
    for (const id of providers) tally.add(lookUp(this.#names.numbers, id));
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
