import { analyse, type Token } from './analyse.ts';

/** Part of a text, in UTF-16 units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** One place of a sequence, counted from its first, and the words, folded, that may stand there. */
interface Sought {
  readonly offset: number;
  readonly words: ReadonlySet<string>;
}

/** What is looked for in a text: a word, or several, one after the other. */
export type Sequence = readonly Sought[];

/** The words of a text that are part of a sequence, wherever it stands there whole. */
function partsOf(tokens: readonly Token[], [first, ...others]: Sequence): Token[] {
  return tokens.flatMap((token) => {
    if (!first?.words.has(token.word)) return [];
    const found = others.map(({ offset, words }) => {
      const position = token.position - first.offset + offset;
      return tokens.find((other) => other.position === position && words.has(other.word));
    });
    return found.every((one) => one !== undefined) ? [token, ...found] : [];
  });
}

/** Where what is wanted stands in a text, rising; ranges that overlap or touch are one. */
export function markWords(text: string, wanted: readonly Sequence[]): Range[] {
  const tokens = analyse(text);
  const found = wanted
    .flatMap((sequence) => partsOf(tokens, sequence))
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
