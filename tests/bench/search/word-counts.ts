import type { Archive, ArchiveStory } from '../archive/story.ts';

/** Words of letters only, in lower case, as every contender sees them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/(?<![\p{L}\p{N}.,-])\p{L}{2,}(?![\p{L}\p{N}-])/gu) ?? [];
}

/** All that is searched of a story, but for names. */
export function textOf({ title, excerpt, related }: ArchiveStory): string {
  return [title, excerpt, ...related.map((article) => article.title)].join(' . ');
}

/** In how many stories each word stands. */
export function countWords(archive: Archive): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let number = 0; number < archive.stories; number++) {
    for (const word of new Set(wordsOf(textOf(archive.story(number))))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
