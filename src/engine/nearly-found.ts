import { analyse } from '../bundle/words/analyse.ts';
import { isOneEdit } from '../bundle/words/edits.ts';
import type { Story } from '../bundle/records.ts';
import { ordinalsOf } from './bits.ts';
import type { EditionReader } from './edition-reader.ts';
import { lookThrough, type Matcher } from './match.ts';
import { placeOf } from './order.ts';
import type { Query } from './query.ts';
import type { PlannedWord } from './word-terms.ts';
import { replaceWords } from './words/parse-query.ts';

/** The rest of a query says too little with fewer words than these. */
const LEAST_REST = 2;
/** And where it finds more stories than this. */
const MOST_STORIES = 8;
/** Words that are left out, one after the other. */
const MOST_WAYS = 16;
/** Stories whose files are read for it, a file each. */
const MOST_READ = 12;

/** What a query may have been meant to be. */
export interface Meant {
  readonly words: string;
  /** Whether each doubtful word was put right by one that a story has; else they are left out. */
  readonly corrected: boolean;
}

/** Shorter words are one edit away from too many others to be doubted, also in a story that may be meant. */
export const SHORTEST_DOUBTED = 4;

/** Stands for a word that is left out: a character of nobody's (private use). */
const GAP = '\ue000';

/** A query with some words replaced. */
function withWords(
  text: string,
  words: readonly PlannedWord[],
  other: (word: PlannedWord) => string,
): string {
  const replacements = words.map((one) => ({ range: one.range, word: other(one) }));
  return replaceWords(text, replacements).replace(/\s+/g, ' ').trim();
}

/** A query without some words, and without what would say nothing, or something else, beside a gap. */
function withoutWords(text: string, words: readonly PlannedWord[]): string {
  return withWords(text, words, () => GAP)
    .replace(/\bintitle:\ue000/gi, GAP)
    .replace(/\ue000 OR | OR \ue000|\ue000/g, '')
    .replace(/\( ?\) OR | OR \( ?\)|\( ?\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The newest stories that a query finds, by their ordinals; none where there are too many. */
async function fewFound(matcher: Matcher, query: Query, signal?: AbortSignal): Promise<number[]> {
  const found: number[] = [];
  for await (const one of lookThrough(await matcher(query, signal), true, signal)) {
    const { window, selection } = one;
    if (found.length + selection.count > MOST_STORIES) return [];
    found.push(...Array.from(ordinalsOf(selection), (ordinal) => window.start + ordinal));
  }
  return found;
}

function wordsOfStory({ articles }: Story): string[] {
  const text = articles.map(({ title, excerpt }) => `${title} \n ${excerpt ?? ''}`).join(' \n ');
  return analyse(text).map(({ word }) => word);
}

/** The words of a story that are one edit from the doubtful ones; undefined where one has none. */
async function correctionsIn(
  edition: EditionReader,
  ordinal: number,
  doubtful: readonly PlannedWord[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<PlannedWord, string> | undefined> {
  if (doubtful.some(({ word }) => [...word].length < SHORTEST_DOUBTED)) return undefined;
  const { segment, ordinal: own } = placeOf(edition.segments, ordinal);
  const words = wordsOfStory((await segment.story(own, signal)).story);
  const better = new Map<PlannedWord, string>();
  for (const one of doubtful) {
    const near = words.find((word) => isOneEdit(word, one.word));
    if (near === undefined) return undefined;
    better.set(one, near);
  }
  return better;
}

/**
 * What a query of several words was meant to be that finds nothing, while without some of its words
 * it finds a few stories: these words with a letter put right as such a story has them; where none
 * has, the query without them. Words that the archive does not have are doubted together, or else
 * each in its turn, the rarest first.
 *
 * @throws BundleProblem
 */
export async function meantByRest(
  edition: EditionReader,
  matcher: Matcher,
  { query, planned }: { readonly query: Query; readonly planned: readonly PlannedWord[] },
  signal?: AbortSignal,
): Promise<Meant | undefined> {
  const missing = planned.filter(({ count }) => count === 0);
  const rarest = planned.toSorted((a, b) => a.count - b.count).slice(0, MOST_WAYS);
  const ways = missing.length > 0 ? [missing] : rarest.map((one) => [one]);
  let without: string | undefined;
  const read = new Set<number>();
  for (const doubtful of ways) {
    if (planned.length - doubtful.length < LEAST_REST) continue;
    const rest = withoutWords(query.words ?? '', doubtful);
    const found = await fewFound(matcher, { ...query, words: rest }, signal);
    for (const ordinal of found) {
      if (read.size === MOST_READ && !read.has(ordinal)) continue;
      read.add(ordinal);
      const better = await correctionsIn(edition, ordinal, doubtful, signal);
      if (!better) continue;
      const words = withWords(query.words ?? '', doubtful, (one) => better.get(one) ?? '');
      return { words, corrected: true };
    }
    if (found.length > 0) without ??= rest;
  }
  return without === undefined ? undefined : { words: without, corrected: false };
}
