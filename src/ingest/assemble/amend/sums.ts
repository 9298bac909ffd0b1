import type { ProviderId, TopicId } from '../../../bundle/ids.ts';
import type { AssembledTopic } from '../../edition.ts';
import type { Counted, Counts } from '../counts.ts';
import type { Outline } from '../outline.ts';

/** What is counted over stories, so that those of some can be taken off and put on. Plain data. */
export interface Sums {
  readonly stories: number;
  readonly listed: number;
  readonly videos: number;
  readonly types: readonly [article: number, video: number];
  /** Articles that go by each text on a provider; uses of each topic name; stories by topic number. */
  readonly uses: readonly number[];
  readonly topicUses: readonly number[];
  readonly topicStories: readonly number[];
  readonly providers: readonly (readonly [ProviderId, number])[];
  readonly topics: readonly (readonly [TopicId, number])[];
  readonly days: readonly (readonly [number, number])[];
}

/** Sums up an outline. @param uses as `providerUses` counts them */
export function sumsOf({ topics }: Outline, uses: Uint32Array, { counts }: Counted): Sums {
  const topicStories = topics.ids.map(() => 0);
  for (const topic of topics.ofEvent.members) topicStories[topic] = (topicStories[topic] ?? 0) + 1;
  const { stories, listed, videos, types } = counts;
  return {
    stories,
    listed,
    videos,
    types: [types.article, types.video],
    uses: [...uses],
    topicUses: [...topics.uses],
    topicStories,
    providers: [...counts.providers].map(([id, provider]) => [id, provider.stories]),
    topics: [...counts.topics],
    days: [...counts.days],
  };
}

/** Takes some sums off others, and puts further ones on. */
export function amendSums(all: Sums, off: Sums, on: Sums): Sums {
  const one = (of: (sums: Sums) => number): number => of(all) - of(off) + of(on);
  const list = (of: (sums: Sums) => readonly number[]): number[] =>
    Array.from({ length: Math.max(of(all).length, of(on).length) }, (_, at) =>
      one((sums) => of(sums)[at] ?? 0),
    );
  const table = <Key>(of: (sums: Sums) => readonly (readonly [Key, number])[]): [Key, number][] => {
    const counts = new Map(of(all));
    for (const [key, count] of of(off)) counts.set(key, (counts.get(key) ?? 0) - count);
    for (const [key, count] of of(on)) counts.set(key, (counts.get(key) ?? 0) + count);
    return [...counts].filter(([, count]) => count !== 0);
  };
  return {
    stories: one(({ stories }) => stories),
    listed: one(({ listed }) => listed),
    videos: one(({ videos }) => videos),
    types: [one(({ types }) => types[0]), one(({ types }) => types[1])],
    uses: list(({ uses }) => uses),
    topicUses: list(({ topicUses }) => topicUses),
    topicStories: list(({ topicStories }) => topicStories),
    providers: table(({ providers }) => providers),
    topics: table(({ topics }) => topics),
    days: table(({ days }) => days).sort(([a], [b]) => a - b),
  };
}

/**
 * The counts of an edition from its sums.
 *
 * @param ids the provider that each text is about
 * @param numbers providers by number
 */
export function countsFrom(
  sums: Sums,
  ids: readonly ProviderId[],
  numbers: readonly ProviderId[],
  topics: readonly AssembledTopic[],
): Counts {
  const articles = new Map<ProviderId, number>();
  ids.forEach((id, text) => articles.set(id, (articles.get(id) ?? 0) + (sums.uses[text] ?? 0)));
  const storiesOf = new Map(sums.providers);
  const storiesIn = new Map(sums.topics);
  const providers = [...articles].flatMap(([id, count]) => {
    const stories = storiesOf.get(id);
    return stories === undefined ? [] : [[id, { stories, articles: count }] as const];
  });
  return {
    stories: sums.stories,
    listed: sums.listed,
    articles: sums.uses.reduce((sum, count) => sum + count, 0),
    videos: sums.videos,
    types: { article: sums.types[0], video: sums.types[1] },
    providers: new Map(providers),
    numbers: new Map(numbers.map((id, number) => [id, number])),
    topics: new Map(topics.map(({ id }) => [id, storiesIn.get(id) ?? 0])),
    days: new Map(sums.days),
  };
}
