import type { ProviderId, TopicId } from '../../bundle/ids.ts';
import type { AssembledTopic } from '../edition.ts';
import { IS_VIDEO } from './articles.ts';
import { dayOf } from './bare-names.ts';
import { listOf, type Lists } from './columns.ts';
import { ranked } from './coverage.ts';
import { timeOf, type Outline } from './outline.ts';
import { readProviderText } from './providers.ts';

/** How many articles of timelines go by each text on a provider; an article counts once. */
export function providerUses({ all, threads, texts }: Outline): Uint32Array {
  const shown = new Uint8Array(all.count);
  const uses = new Uint32Array(texts.providers.length);
  const { members } = threads.timelines;
  for (let at = 0; at < members.length; at++) {
    const article = members[at] ?? 0;
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
export interface Counts {
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
  readonly firsts = new Map<ProviderId, number>();
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

  /** How many providers the timeline of an event has. */
  count(event: number): number {
    const { all, threads } = this.#outline;
    const { starts, members } = threads.timelines;
    this.#story++;
    let count = 0;
    let fresh = 0;
    for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at++) {
      const article = members[at] ?? 0;
      const provider = this.#ofText[all.providers[article] ?? 0] ?? 0;
      if (this.#met[provider] === this.#story) continue;
      this.#met[provider] = this.#story;
      const stories = this.stories[provider] ?? 0;
      if (stories === 0) fresh++;
      this.stories[provider] = stories + 1;
      count++;
    }
    if (fresh > 0) {
      const timeline = ranked(all, listOf(threads.timelines, event));
      this.#number(timeline, timeOf(this.#outline, event));
    }
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

  #number(timeline: Uint32Array, time: number): void {
    for (const article of timeline) {
      const id = this.ids[this.#ofText[this.#outline.all.providers[article] ?? 0] ?? 0];
      if (id === undefined || this.numbers.has(id)) continue;
      this.numbers.set(id, this.numbers.size);
      this.firsts.set(id, time);
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

  /** Counts an event. */
  count({ starts, members }: Lists, event: number): void {
    this.#story++;
    for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at++) {
      const topic = members[at] ?? 0;
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

/** Stories with articles and videos, and the videos themselves. */
class TypeTally {
  readonly stories = { article: 0, video: 0 };
  videos = 0;
  readonly #outline: Outline;
  readonly #met: Uint8Array;

  constructor(outline: Outline) {
    this.#outline = outline;
    this.#met = new Uint8Array(outline.all.count);
  }

  /** Counts an event. */
  count(event: number): void {
    const { all, threads } = this.#outline;
    const { starts, members } = threads.timelines;
    let [articles, videos] = [0, 0];
    for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at++) {
      const article = members[at] ?? 0;
      if (((all.looks[article] ?? 0) & IS_VIDEO) === 0) articles = 1;
      else {
        videos = 1;
        this.videos += 1 - (this.#met[article] ?? 0);
        this.#met[article] = 1;
      }
    }
    this.stories.article += articles;
    this.stories.video += videos;
  }
}

/** Stories of each UTC day that has any, the first day first. */
function daysOf(outline: Outline): Map<number, number> {
  const days = new Map<number, number>();
  for (let from = 0, at = 0; at < outline.stories.length; from = at) {
    const day = dayOf(timeOf(outline, outline.stories[at] ?? 0));
    while (
      at < outline.stories.length &&
      dayOf(timeOf(outline, outline.stories[at] ?? 0)) === day
    ) {
      at++;
    }
    days.set(day, at - from);
  }
  return days;
}

/** Counts, and what each story's providers come to. */
export interface Counted {
  readonly counts: Counts;
  /** Distinct providers of each event. */
  readonly providersOfEvent: Uint32Array;
  /** The time of the first story that shows each provider, in seconds since 1970. */
  readonly firsts: ReadonlyMap<ProviderId, number>;
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
  const { stories, events } = outline;
  const providers = new ProviderTally(outline);
  const topicTally = new TopicTally(outline.topics.ids, topics);
  const providersOfEvent = new Uint32Array(events.count);
  const types = new TypeTally(outline);
  let listed = 0;
  for (let at = 0; at < stories.length; at++) {
    const event = stories[at] ?? 0;
    providersOfEvent[event] = providers.count(event);
    topicTally.count(outline.topics.ofEvent, event);
    types.count(event);
    listed += outline.listed[event] ?? 0;
  }
  const counts: Counts = {
    stories: stories.length,
    listed,
    articles: uses.reduce((sum, count) => sum + count, 0),
    videos: types.videos,
    types: types.stories,
    providers: providers.articles(uses),
    numbers: providers.numbers,
    topics: topicTally.counts(),
    days: daysOf(outline),
  };
  return { counts, providersOfEvent, firsts: providers.firsts };
}
