import { reversedKey, wordKey, wordOfKey } from '../bundle/keys.ts';
import { isOneEdit, reverseWord } from '../bundle/words/edits.ts';
import type { EditionReader } from './edition-reader.ts';
import { lookThrough, type Matcher } from './match.ts';
import { meantByRest, SHORTEST_DOUBTED } from './nearly-found.ts';
import type { Taken } from './order.ts';
import type { Query } from './query.ts';
import { keysFrom, type KeyRange } from './volume-reader.ts';
import type { PlannedWord } from './word-terms.ts';
import { replaceWords, type Replacement } from './words/parse-query.ts';

/** Files of a volume that are read to find words which begin, or end, alike. */
const RANGE_FILES = 10;
/** A word that stands in the archive is only doubted for one that is so many times as common. */
const MUCH_MORE = 10;
/** Answers of more stories need no suggestion. */
const FEW = 2;
/** Words that are tried in the place of one. */
const CANDIDATES = 8;
/** Words that are doubted, one after the other, where none is missing. */
const DOUBTED = 4;
/** Ways to correct a query that are tried. */
const TRIES = 16;

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

/** Words that may be meant by one, most common first; much more common than one that found any. */
async function correctionsOf(
  edition: EditionReader,
  { word, count }: PlannedWord,
  foundAny: boolean,
  signal?: AbortSignal,
): Promise<string[]> {
  if ([...word].length < SHORTEST_DOUBTED) return [];
  const near = await wordsNear(edition, word, signal);
  return [...near]
    .filter(([, other]) => !foundAny || other > count * MUCH_MORE)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, CANDIDATES)
    .map(([other]) => other);
}

async function findsAny(matcher: Matcher, query: Query, signal?: AbortSignal): Promise<boolean> {
  for await (const { selection } of lookThrough(await matcher(query, signal), true, signal)) {
    if (selection.count > 0) return true;
  }
  return false;
}

/** All ways to take one of each, those first that take the first of most. */
function choices(lists: readonly (readonly Replacement[])[]): Replacement[][] {
  let ways: { readonly rank: number; readonly taken: Replacement[] }[] = [{ rank: 0, taken: [] }];
  for (const list of lists) {
    ways = ways.flatMap(({ rank, taken }) =>
      list.map((one, place) => ({ rank: rank + place, taken: [...taken, one] })),
    );
    ways = ways.sort((a, b) => a.rank - b.rank).slice(0, TRIES);
  }
  return ways.map(({ taken }) => taken);
}

/** Words of a query to correct together. */
interface Doubt {
  readonly query: Query;
  readonly doubtful: readonly PlannedWord[];
  /** Whether the query as it is found any story. */
  readonly foundAny: boolean;
}

/** The first way to correct some words with which the query finds anything. */
async function firstThatFinds(
  edition: EditionReader,
  matcher: Matcher,
  { query, doubtful, foundAny }: Doubt,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const lists = await Promise.all(
    doubtful.map(async (planned) => {
      const words = await correctionsOf(edition, planned, foundAny, signal);
      return words.map((word): Replacement => ({ range: planned.range, word }));
    }),
  );
  if (lists.length === 0 || lists.some((list) => list.length === 0)) return undefined;
  for (const way of choices(lists)) {
    const words = replaceWords(query.words ?? '', way);
    if (await findsAny(matcher, { ...query, words }, signal)) return words;
  }
  return undefined;
}

/**
 * The words of a query with mistyped ones put right: offered where few stories were found, and only
 * if it finds any. Words that the archive does not have are put right, and no others; where all are
 * there, one of the rarest. Edits are insertions, deletions, substitutions and
 * transpositions of a letter (Damerau 1964). Where nothing can be put right, but the other words
 * lead to a few stories, the query without it.
 *
 * @throws BundleProblem
 */
export async function suggestWords(
  edition: EditionReader,
  matcher: Matcher,
  { query, taken }: { readonly query: Query; readonly taken: Taken },
  signal?: AbortSignal,
): Promise<string | undefined> {
  if (query.words === undefined || !taken.exact || taken.total > FEW) return undefined;
  const { planned = [] } = await matcher(query, signal);
  const missing = planned.filter(({ count }) => count === 0);
  const foundAny = taken.total > 0;
  // Where nothing was found, a word that is there may still be mistyped: the rarest most likely.
  const rarest = planned.toSorted((a, b) => a.count - b.count).slice(0, DOUBTED);
  const doubted = foundAny ? rarest.filter(({ count }) => count <= FEW) : rarest;
  const tries = missing.length > 0 ? [missing] : doubted.map((one) => [one]);
  // The other words often lead to the story that is meant, which tells how the mistyped is written.
  const meant = foundAny
    ? undefined
    : await meantByRest(edition, matcher, { query, planned }, signal);
  if (meant?.corrected && (await findsAny(matcher, { ...query, words: meant.words }, signal))) {
    return meant.words;
  }
  for (const doubtful of tries) {
    const doubt = { query, doubtful, foundAny };
    const words = await firstThatFinds(edition, matcher, doubt, signal);
    if (words !== undefined) return words;
  }
  return meant && !meant.corrected ? meant.words : undefined;
}
