import { startsOf, type Numbers } from './columns.ts';
import {
  emptyColumns,
  MORE_SHIFT,
  SKELETON_NAMES,
  type SkeletonColumns,
  type Skeletons,
} from './skeletons.ts';

/** What a column has a number for, and how many of them. */
const SHAPES: Readonly<Record<keyof Skeletons, readonly [Unit, number]>> = {
  place: ['record', 1],
  bytes: ['record', 1],
  check: ['record', 1],
  recordPrint: ['record', 2],
  listed: ['record', 1],
  mentions: ['record', 1],
  topicCount: ['record', 1],
  slugBytes: ['record', 1],
  topics: ['topic', 1],
  slugs: ['slug', 1],
  key: ['mention', 2],
  print: ['mention', 2],
  time: ['mention', 1],
  facts: ['mention', 1],
  provider: ['mention', 1],
  heat: ['mention', 1],
  quality: ['mention', 1],
  more: ['more', 2],
};
type Unit = 'record' | 'mention' | 'topic' | 'slug' | 'more';

/** Where something of the given record starts. */
type StartOf = (record: number) => number;

function starts(skeletons: Skeletons): Readonly<Record<Unit, StartOf>> {
  const mention = startsOf(skeletons.mentions);
  const topic = startsOf(skeletons.topicCount);
  const slug = startsOf(skeletons.slugBytes);
  const hasMore = skeletons.more.length > 0;
  const more = startsOf(hasMore ? skeletons.facts.map((facts) => facts >>> MORE_SHIFT) : []);
  return {
    record: (record) => record,
    mention: (record) => mention[record] ?? 0,
    topic: (record) => topic[record] ?? 0,
    slug: (record) => slug[record] ?? 0,
    more: (record) => more[mention[record] ?? 0] ?? 0,
  };
}

/**
 * Columns that hold some of the records of others, and can grow; all of them are not copied.
 *
 * @param runs which records: from the first to before the second, rising
 */
export function keepRecords(
  skeletons: Skeletons,
  runs: readonly (readonly [number, number])[],
): SkeletonColumns {
  const columns = emptyColumns();
  const all = skeletons.listed.length;
  if (runs.length === 1 && runs[0]?.[0] === 0 && runs[0][1] === all) {
    for (const name of SKELETON_NAMES) {
      (columns[name] as { adopt(numbers: Numbers): void }).adopt(skeletons[name]);
    }
    return columns;
  }
  const start = starts(skeletons);
  for (const name of SKELETON_NAMES) {
    const [unit, words] = SHAPES[name];
    const column = columns[name] as { append(numbers: Numbers): void };
    for (const [from, to] of runs) {
      column.append(
        skeletons[name].subarray(words * start[unit](from), words * start[unit](to)) as Numbers,
      );
    }
  }
  return columns;
}

/**
 * Adds records to columns.
 *
 * @param numbers what the texts on providers and the topic names that they name by number are called
 *   in the columns
 */
export function appendRecords(
  columns: SkeletonColumns,
  more: Skeletons,
  numbers: { readonly providers: readonly number[]; readonly topics: readonly number[] },
): void {
  for (const name of SKELETON_NAMES) {
    const column = columns[name] as { append(numbers: Numbers): void };
    if (name === 'provider') column.append(more.provider.map((n) => numbers.providers[n] ?? 0));
    else if (name === 'topics') column.append(more.topics.map((n) => numbers.topics[n] ?? 0));
    else column.append(more[name]);
  }
}
