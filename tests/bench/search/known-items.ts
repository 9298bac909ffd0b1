import { randomOf, type Random } from '../archive/random.ts';
import type { Archive } from '../archive/story.ts';
import { SEED } from '../workplace.ts';
import { wordsOf } from './word-counts.ts';

export const CLUES = ['rarest words', 'a word missing', 'a typo'] as const;
export type Clue = (typeof CLUES)[number];

/** What somebody remembers of a story, and the headline of the one that is meant. */
export interface KnownItem {
  readonly clue: Clue;
  readonly words: string;
  readonly title: string;
}

const ITEMS = 200;
const RAREST = 3;
const SHORTEST_MISTYPED = 5;

function rarestOf(text: string, counts: ReadonlyMap<string, number>): string {
  const words = [...new Set(wordsOf(text))];
  const byCount = words.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  return byCount.slice(0, RAREST).join(' ');
}

/** One letter changed, left out, doubled, or two swapped; never the first. */
export function mistype(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const letter = String.fromCharCode(97 + random.below(26));
  switch (random.below(4)) {
    case 0:
      return word.slice(0, at) + (letter === word[at] ? 'q' : letter) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + (word[at] ?? '') + word.slice(at);
    default:
      return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  }
}

function without(words: readonly string[], random: Random): string[] {
  const left = random.below(words.length);
  return words.filter((_, place) => place !== left);
}

function withTypo(words: readonly string[], random: Random): string[] | undefined {
  const long = [...words.keys()].filter(
    (place) => (words[place]?.length ?? 0) >= SHORTEST_MISTYPED,
  );
  const chosen = long[random.below(long.length)];
  if (chosen === undefined) return undefined;
  const mistyped = words.map((word, place) => (place === chosen ? mistype(word, random) : word));
  // Two swapped letters that are the same change nothing.
  return mistyped[chosen] === words[chosen] ? undefined : mistyped;
}

/** Stories from all over the archive, each with three ways to look for it. */
export function drawKnownItems(archive: Archive, counts: ReadonlyMap<string, number>): KnownItem[] {
  const random = randomOf(SEED, 101);
  const items: KnownItem[] = [];
  for (let found = 0; found < ITEMS;) {
    const { title, excerpt } = archive.story(random.below(archive.stories));
    const words = wordsOf(title);
    const mistyped = words.length > 3 ? withTypo(words, random) : undefined;
    if (!mistyped) continue;
    found++;
    items.push(
      { clue: 'rarest words', words: rarestOf(`${title} . ${excerpt}`, counts), title },
      { clue: 'a word missing', words: without(words, random).join(' '), title },
      { clue: 'a typo', words: mistyped.join(' '), title },
    );
  }
  return items;
}
