import { randomOf, type Random } from '../archive/random.ts';
import type { Archive } from '../archive/story.ts';
import { SEED } from '../workplace.ts';
import { wordsOf } from './word-counts.ts';

export const KINDS = ['rare', 'common', 'two words', 'prefix'] as const;
type Kind = (typeof KINDS)[number];

export interface SearchQuery {
  readonly kind: Kind;
  readonly words: string;
}

const QUERIES_A_KIND = 50;
const PREFIX_LENGTH = 4;
const MOST_TRIES = 10_000;

/** Whether a word that stands in `count` of `stories` is one of the kind. */
function isRare(count: number): boolean {
  return count >= 2 && count <= 10;
}

function isCommon(count: number, stories: number): boolean {
  return count >= stories * 0.01 && count <= stories * 0.2;
}

function isTelling(count: number, stories: number): boolean {
  return count >= 5 && count <= stories * 0.03;
}

/** One query of a kind, by the words of some story; undefined where it has none. */
function queryOf(
  kind: Kind,
  words: readonly string[],
  {
    counts,
    stories,
    random,
  }: { counts: ReadonlyMap<string, number>; stories: number; random: Random },
): string | undefined {
  const those = (fits: (count: number) => boolean): string[] =>
    [...new Set(words)].filter((word) => fits(counts.get(word) ?? 0));
  const one = (found: readonly string[]): string | undefined => found[random.below(found.length)];
  switch (kind) {
    case 'rare':
      return one(those(isRare));
    case 'common':
      return one(those((count) => isCommon(count, stories)));
    case 'two words': {
      const [first, second] = those((count) => isTelling(count, stories));
      return first !== undefined && second !== undefined ? `${first} ${second}` : undefined;
    }
    case 'prefix': {
      const word = one(
        those((count) => isTelling(count, stories)).filter((long) => long.length > 5),
      );
      return word?.slice(0, PREFIX_LENGTH);
    }
  }
}

/** Different queries of each kind, taken from stories all over the archive, the kinds in turn. */
export function drawQueries(
  archive: Archive,
  counts: ReadonlyMap<string, number>,
  each = QUERIES_A_KIND,
): SearchQuery[] {
  const random = randomOf(SEED, 100);
  const drawn = KINDS.map((kind) => {
    const found = new Set<string>();
    for (let tries = 0; found.size < each && tries < MOST_TRIES; tries++) {
      const { title } = archive.story(random.below(archive.stories));
      const words = queryOf(kind, wordsOf(title), { counts, stories: archive.stories, random });
      if (words !== undefined) found.add(words);
    }
    return [...found].map((words): SearchQuery => ({ kind, words }));
  });
  return Array.from({ length: each }, (_, turn) =>
    drawn.flatMap((list) => list[turn] ?? []),
  ).flat();
}
