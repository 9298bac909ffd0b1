import { analyse } from './analyse.ts';

/** Part of a text, in UTF-16 units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where words stand in a text, rising; ranges that overlap or touch are one.
 *
 * @param wanted told each word, folded
 */
export function markWords(text: string, wanted: (word: string) => boolean): Range[] {
  const found = analyse(text)
    .filter(({ word }) => wanted(word))
    .sort((a, b) => a.start - b.start);
  const ranges: Range[] = [];
  for (const { start, end } of found) {
    const last = ranges.at(-1);
    if (last && start <= last.end) {
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else ranges.push({ start, end });
  }
  return ranges;
}
