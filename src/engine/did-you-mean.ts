import { reversedKey, wordKey, wordOfKey } from '../bundle/keys.ts';
import { isOneEdit, reverseWord } from '../bundle/words/edits.ts';
import type { EditionReader } from './edition-reader.ts';
import { lookThrough } from './match.ts';
import type { Matcher } from './matcher.ts';
import type { Taken } from './order.ts';
import type { Query } from './query.ts';
import { keysFrom, type KeyRange } from './volume-reader.ts';
import type { PlannedWord } from './word-terms.ts';
import { replaceWord } from './words/parse-query.ts';

/** Files of a volume that are read to find words which begin, or end, alike. */
const RANGE_FILES = 10;
/** Shorter words are one edit away from too many others. */
const SHORTEST = 4;
/** A word that stands in the archive is only doubted for one that is so many times as common. */
const MUCH_MORE = 10;
/** Answers of more stories need no suggestion. */
const FEW = 2;

type Counts = Map<string, number>;

/** Words of the archive in a range of keys, with how many stories they have; `wordOf` reads a key. */
async function countWords(
  { volumes }: EditionReader,
  range: KeyRange,
  wordOf: (key: string) => string | undefined,
  signal?: AbortSignal,
): Promise<Counts> {
  const counts: Counts = new Map();
  const found = await Promise.all(
    volumes.map((volume) => volume.range(range, RANGE_FILES, signal)),
  );
  for (const { term } of found.flatMap((terms) => terms ?? [])) {
    const word = wordOf(term.key);
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + term.count);
  }
  return counts;
}

/**
 * Words one edit away from a word. An edit leaves the half before it whole, or the half behind it:
 * so they are among those that begin alike, or, by the reversed keys, those that end alike. Few
 * mistype a beginning, so endings are only looked at where no beginning leads to a word.
 */
async function wordsNear(
  edition: EditionReader,
  word: string,
  signal?: AbortSignal,
): Promise<Counts> {
  const letters = [...word];
  const half = Math.ceil((letters.length - 1) / 2);
  const beginning = letters.slice(0, half).join('');
  const ending = reverseWord(letters.slice(half + 1).join(''));
  const reversed = (key: string) => (key.startsWith('~') ? reverseWord(key.slice(1)) : undefined);
  const alike = await countWords(edition, keysFrom(wordKey(beginning)), wordOfKey, signal);
  const near = oneEditFrom(word, alike);
  if (near.size > 0) return near;
  return oneEditFrom(
    word,
    await countWords(edition, keysFrom(reversedKey(ending)), reversed, signal),
  );
}

function oneEditFrom(word: string, counts: Counts): Counts {
  return new Map([...counts].filter(([other]) => isOneEdit(other, word)));
}

/** The most common word near one that is missing, or is rare beside it. */
async function correctionOf(
  edition: EditionReader,
  { word, count }: PlannedWord,
  signal?: AbortSignal,
): Promise<string | undefined> {
  if ([...word].length < SHORTEST) return undefined;
  const near = await wordsNear(edition, word, signal);
  const [best] = [...near].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return best && best[1] > count * MUCH_MORE ? best[0] : undefined;
}

async function findsAny(matcher: Matcher, query: Query, signal?: AbortSignal): Promise<boolean> {
  for await (const { selection } of lookThrough(await matcher(query, signal), true, signal)) {
    if (selection.count > 0) return true;
  }
  return false;
}

/**
 * The words of a query with mistyped ones put right: offered where few stories were found, and only
 * if it finds any. Edits are insertions, deletions, substitutions and transpositions of a letter
 * (Damerau 1964).
 *
 * @throws BundleProblem
 */
export async function suggestWords(
  edition: EditionReader,
  matcher: Matcher,
  { query, taken }: { readonly query: Query; readonly taken: Taken },
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { words } = query;
  if (words === undefined || !taken.exact || taken.total > FEW) return undefined;
  const { planned = [] } = await matcher(query, signal);
  const doubtful = planned.filter(({ count }) => count <= FEW);
  const corrected = await Promise.all(
    doubtful.map(async (one) => ({ one, better: await correctionOf(edition, one, signal) })),
  );
  let suggestion = words;
  // From the end, so that the ranges before stay where they are.
  for (const { one, better } of corrected.sort((a, b) => b.one.range.start - a.one.range.start)) {
    if (better !== undefined) suggestion = replaceWord(suggestion, one.range, better);
  }
  if (suggestion === words) return undefined;
  return (await findsAny(matcher, { ...query, words: suggestion }, signal))
    ? suggestion
    : undefined;
}
