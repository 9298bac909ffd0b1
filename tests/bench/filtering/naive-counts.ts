import type { Archive, ArchiveStory } from '../archive/story.ts';
import { TOPICS } from '../archive/topics.ts';
import type { FilterCase, Filtered } from '../browser/searcher.ts';

const PARENTS = new Map(TOPICS.map(({ name, parent }) => [name, parent]));

interface Facts {
  readonly providers: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly month: string;
}

function factsOf({ provider, topics, related, publishedDateTime }: ArchiveStory): Facts {
  const outlets = [provider, ...related.map((article) => article.provider)];
  return {
    providers: new Set(outlets.map(({ domain }) => domain)),
    topics: new Set([...topics, ...topics.flatMap((topic) => PARENTS.get(topic) ?? [])]),
    month: publishedDateTime.slice(0, 7),
  };
}

function fits(facts: Facts, { provider, topic, month }: FilterCase): boolean {
  return (
    (provider === undefined || facts.providers.has(provider)) &&
    (topic === undefined || facts.topics.has(topic)) &&
    (month === undefined || facts.month === month)
  );
}

function add(counts: Map<string, number>, keys: Iterable<string>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What a filter holds, counted story by story. */
export interface NaiveCounts {
  readonly total: number;
  /** Under the whole filter: what is left if a value is chosen as well. */
  readonly within: { readonly providers: Counts; readonly topics: Counts };
  /** Under the rest of the filter: what is left if a value is chosen instead. */
  readonly instead: { readonly providers: Counts; readonly topics: Counts };
}
type Counts = ReadonlyMap<string, number>;

export function countNaively(archive: Archive, filter: FilterCase): NaiveCounts {
  const within = { providers: new Map<string, number>(), topics: new Map<string, number>() };
  const instead = { providers: new Map<string, number>(), topics: new Map<string, number>() };
  const { provider: _provider, ...withoutProvider } = filter;
  const { topic: _topic, ...withoutTopic } = filter;
  let total = 0;
  for (let number = 0; number < archive.stories; number++) {
    const facts = factsOf(archive.story(number));
    if (fits(facts, filter)) {
      total++;
      add(within.providers, facts.providers);
      add(within.topics, facts.topics);
    }
    if (fits(facts, withoutProvider)) add(instead.providers, facts.providers);
    if (fits(facts, withoutTopic)) add(instead.topics, facts.topics);
  }
  return { total, within, instead };
}

function agree(shown: readonly (readonly [string, number])[], counts: Counts): boolean {
  return shown.length > 0 && shown.every(([key, stories]) => (counts.get(key) ?? 0) === stories);
}

export interface Exactness {
  readonly total: boolean;
  readonly providers: boolean;
  readonly topics: boolean;
}

/**
 * Whether what a contender counted is right, by either reading of a count: chosen as well, or chosen
 * instead.
 */
export function exactnessOf(
  filtered: Filtered,
  { total, within, instead }: NaiveCounts,
): Exactness {
  const either = (kind: 'providers' | 'topics'): boolean =>
    agree(filtered[kind], within[kind]) || agree(filtered[kind], instead[kind]);
  return {
    total: filtered.total === total,
    providers: either('providers'),
    topics: either('topics'),
  };
}
