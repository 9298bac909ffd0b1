import type { ProviderId, TopicId } from '../../bundle/ids.ts';
import type { AssembledTopic } from '../edition.ts';
import { IS_VIDEO } from './articles.ts';
import { listOf } from './columns.ts';
import { ranked } from './coverage.ts';
import { timeOf, type Outline } from './outline.ts';
import { readProviderText } from './providers.ts';

/** How many articles of timelines go by each text on a provider; an article counts once. */
export function providerUses({ all, threads, texts }: Outline): Uint32Array {
  const shown = new Uint8Array(all.count);
  const uses = new Uint32Array(texts.providers.length);
  for (const article of threads.timelines.members) {
    if (shown[article]) continue;
    shown[article] = 1;
    const text = all.providers[article] ?? 0;
    uses[text] = (uses[text] ?? 0) + 1;
  }
  return uses;
}

/** What a provider has in the whole edition. */
interface ProviderCount {
  readonly stories: number;
  readonly articles: number;
}

/** Counts over all stories. An article in several stories counts once. */
interface Counts {
  readonly stories: number;
  readonly listed: number;
  readonly articles: number;
  readonly videos: number;
  /** Stories with an article of the type. */
  readonly types: { readonly article: number; readonly video: number };
  readonly providers: ReadonlyMap<ProviderId, ProviderCount>;
  /** Providers in the order in which stories first show them, then as they rank in the story. */
  readonly numbers: ReadonlyMap<ProviderId, number>;
  /** Stories of a topic and of the topics below it. */
  readonly topics: ReadonlyMap<TopicId, number>;
  /** Stories of each UTC day that has any; days since 1970. */
  readonly days: ReadonlyMap<number, number>;
}

/** Providers by the number that each text on one leads to. */
class ProviderTally {
  readonly ids: ProviderId[] = [];
  readonly #ofText: Uint32Array;
  readonly #met: Uint32Array;
  readonly stories: Uint32Array;
  readonly numbers = new Map<ProviderId, number>();
  readonly #outline: Outline;
  #story = 0;

  constructor(outline: Outline) {
    this.#outline = outline;
    const known = new Map<ProviderId, number>();
    this.#ofText = Uint32Array.from(outline.texts.providers, (text) => {
      const { id } = readProviderText(text);
      const number = known.get(id) ?? this.ids.push(id) - 1;
      known.set(id, number);
      return number;
    });
    this.#met = new Uint32Array(this.ids.length);
    this.stories = new Uint32Array(this.ids.length);
  }

  /** How many providers a timeline has. */
  count(timeline: Uint32Array): number {
    const { all } = this.#outline;
    this.#story++;
    let count = 0;
    let fresh = 0;
    for (const article of timeline) {
      const provider = this.#ofText[all.providers[article] ?? 0] ?? 0;
      if (this.#met[provider] === this.#story) continue;
      this.#met[provider] = this.#story;
      const stories = this.stories[provider] ?? 0;
      if (stories === 0) fresh++;
      this.stories[provider] = stories + 1;
      count++;
    }
    if (fresh > 0) this.#number(fresh > 1 ? ranked(all, timeline) : timeline);
    return count;
  }

  articles(uses: Uint32Array): Map<ProviderId, ProviderCount> {
    const articles = new Uint32Array(this.ids.length);
    uses.forEach((count, text) => {
      const provider = this.#ofText[text] ?? 0;
      articles[provider] = (articles[provider] ?? 0) + count;
    });
    const counts = new Map<ProviderId, ProviderCount>();
    this.ids.forEach((id, provider) => {
      const stories = this.stories[provider] ?? 0;
      if (stories > 0) counts.set(id, { stories, articles: articles[provider] ?? 0 });
    });
    return counts;
  }

  #number(timeline: Uint32Array): void {
    for (const article of timeline) {
      const id = this.ids[this.#ofText[this.#outline.all.providers[article] ?? 0] ?? 0];
      if (id !== undefined && !this.numbers.has(id)) this.numbers.set(id, this.numbers.size);
    }
  }
}

/** Stories of each topic and of those below it. */
class TopicTally {
  readonly #lines: readonly (readonly number[])[];
  readonly #ids: readonly TopicId[];
  readonly #met: Uint32Array;
  readonly #stories: Uint32Array;
  #story = 0;

  constructor(ids: readonly TopicId[], topics: readonly AssembledTopic[]) {
    const parents = new Map(topics.map(({ id, parent }) => [id, parent]));
    this.#ids = topics.map(({ id }) => id);
    const numbers = new Map(this.#ids.map((id, number) => [id, number]));
    this.#lines = ids.map((id) => {
      const line: number[] = [];
      for (let above: TopicId | undefined = id; above; above = parents.get(above)) {
        const number = numbers.get(above);
        if (number !== undefined) line.push(number);
      }
      return line;
    });
    this.#met = new Uint32Array(topics.length);
    this.#stories = new Uint32Array(topics.length);
  }

  count(topics: Uint32Array): void {
    this.#story++;
    for (const topic of topics) {
      for (const above of this.#lines[topic] ?? []) {
        if (this.#met[above] === this.#story) continue;
        this.#met[above] = this.#story;
        this.#stories[above] = (this.#stories[above] ?? 0) + 1;
      }
    }
  }

  counts(): Map<TopicId, number> {
    return new Map(this.#ids.map((id, number) => [id, this.#stories[number] ?? 0]));
  }
}

/** Counts, and what each story's providers come to. */
export interface Counted {
  readonly counts: Counts;
  /** Distinct providers of each event. */
  readonly providersOfEvent: Uint32Array;
}

/**
 * Counts an edition.
 *
 * @param topics those of the edition, parents before their children
 */
export function countOutline(
  outline: Outline,
  uses: Uint32Array,
  topics: readonly AssembledTopic[],
): Counted {
  const { all, threads, stories, events } = outline;
  const providers = new ProviderTally(outline);
  const topicTally = new TopicTally(outline.topics.ids, topics);
  const providersOfEvent = new Uint32Array(events.count);
  const videos = new Uint8Array(all.count);
  const days = new Map<number, number>();
  const types = { article: 0, video: 0 };
  let listed = 0;
  for (const event of stories) {
    const timeline = listOf(threads.timelines, event);
    providersOfEvent[event] = providers.count(timeline);
    topicTally.count(listOf(outline.topics.ofEvent, event));
    let seen = 0;
    for (const article of timeline) {
      const video = ((all.looks[article] ?? 0) & IS_VIDEO) !== 0;
      seen |= video ? 2 : 1;
      if (video) videos[article] = 1;
    }
    if (seen & 1) types.article++;
    if (seen & 2) types.video++;
    listed += outline.listed[event] ?? 0;
    const day = Math.floor(timeOf(outline, event) / 86_400);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const sum = (numbers: Uint8Array | Uint32Array): number => {
    let total = 0;
    for (const number of numbers) total += number;
    return total;
  };
  const counts: Counts = {
    stories: stories.length,
    listed,
    articles: sum(uses),
    videos: sum(videos),
    types,
    providers: providers.articles(uses),
    numbers: providers.numbers,
    topics: topicTally.counts(),
    days,
  };
  return { counts, providersOfEvent };
}
