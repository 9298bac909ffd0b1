import {
  compareKeys,
  LISTED_KEY,
  providerKey,
  topicKey,
  typeKey,
  type Key,
} from '../../bundle/keys.ts';
import type { ArticleType } from '../../bundle/records.ts';
import type { AssembledStory } from '../edition.ts';
import { typesByProvider } from './facts.ts';
import { lookUp, type EditionNames } from './names.ts';
import type { IndexEntry } from './segment-index.ts';

interface GrowingList {
  readonly ordinals: number[];
  readonly payload: number[];
}

const TYPES = ['article', 'video'] as const satisfies readonly ArticleType[];

/** The lists of a segment that are not of words: what its stories have in common. */
export class KeyTable {
  readonly #lists = new Map<Key, GrowingList>();
  readonly #names: EditionNames;
  /** Keys of providers' articles, with that of all that they have. */
  readonly #articleKeys = new Map<Key, Key>();

  constructor(names: EditionNames) {
    this.#names = names;
  }

  add(story: AssembledStory, ordinal: number): void {
    if (story.listed) this.#post(LISTED_KEY, ordinal);
    const line = new Set(story.topics.flatMap((topic) => lookUp(this.#names.lines, topic)));
    for (const topic of line) this.#post(topicKey(topic), ordinal);
    const providers = typesByProvider(story);
    for (const type of TYPES) {
      const having = [...providers].filter(([, types]) => types.has(type));
      if (having.length > 0) this.#post(typeKey(type), ordinal);
      for (const [id] of having) this.#post(providerKey(id, type), ordinal, having.length);
    }
    for (const [id] of providers) {
      this.#post(providerKey(id), ordinal, providers.size);
      this.#articleKeys.set(providerKey(id, 'article'), providerKey(id));
    }
  }

  /** The lists, sorted by key; those of a provider's articles say whether they are all it has. */
  entries(): IndexEntry[] {
    for (const key of this.#articleKeys.keys()) this.#listOf(key);
    return [...this.#lists]
      .sort(([a], [b]) => compareKeys(a, b))
      .map(([key, list]) => {
        const { ordinals, payload } = list;
        const repeats = this.#repeats(key, list);
        return { key, ordinals, payload, positions: [], counts: [], repeats };
      });
  }

  #repeats(key: Key, { ordinals, payload }: GrowingList): boolean {
    const whole = this.#lists.get(this.#articleKeys.get(key) ?? '');
    if (whole?.ordinals.length !== ordinals.length) return false;
    return whole.payload.every((providers, at) => providers === payload[at]);
  }

  #listOf(key: Key): GrowingList {
    const known = this.#lists.get(key) ?? { ordinals: [], payload: [] };
    this.#lists.set(key, known);
    return known;
  }

  #post(key: Key, ordinal: number, providers?: number): void {
    const { ordinals, payload } = this.#listOf(key);
    ordinals.push(ordinal);
    if (providers !== undefined) payload.push(providers);
  }
}
