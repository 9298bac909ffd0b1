import {
  IN_EXCERPT,
  impactOf,
  IN_TITLE,
  maskOf,
  RELATED_START,
  EXCERPT_START,
} from '../bundle/keys.ts';
import type { TextRange } from './answers.ts';
import type { KeyList } from './key-list.ts';
import type { VolumeReader } from './volume-reader.ts';
import type { Window } from './windows.ts';

/** Lists of one key in each volume. */
export type ListOfVolume = ReadonlyMap<VolumeReader, KeyList>;

/** A word of the archive by which a word of the query is found: itself, or one akin to it. */
export interface Variant {
  readonly word: string;
  /** How much a find counts: 1 for the word itself, less for one akin to it. */
  readonly factor: number;
  readonly lists: ListOfVolume;
}

/** A word of a query, with all that it finds. */
export interface WordTerm {
  readonly kind: 'word';
  readonly variants: readonly Variant[];
  readonly titleOnly: boolean;
  /** Inverse document frequency: how much a find of this term says. */
  readonly idf: number;
}

/** Words that stand one after the other; `offset` counts from the first. */
interface PhraseTerm {
  readonly kind: 'phrase';
  readonly words: readonly {
    readonly word: string;
    readonly offset: number;
    readonly lists: ListOfVolume;
  }[];
  readonly titleOnly: boolean;
  readonly idf: number;
}

/** Stories of any of some keys that are no words: a provider, a topic, a type. */
export interface KeysTerm {
  readonly kind: 'keys';
  readonly lists: readonly ListOfVolume[];
}

/** Stories named one by one, by their ordinals in the edition; or all but those. */
interface StoriesTerm {
  readonly kind: 'stories';
  readonly ordinals: ReadonlySet<number>;
  readonly inverted: boolean;
}

export type ResolvedTerm = WordTerm | PhraseTerm | KeysTerm | StoriesTerm;

/** A word of the query that stories have to have, and how many have it, or one akin to it. */
export interface PlannedWord {
  readonly word: string;
  /** Where it stands in the query. */
  readonly range: TextRange;
  readonly count: number;
}

/** What a window has of a term: by story, from 0, how much it counts; negative where it is absent. */
export type Scores = Float32Array;

/**
 * What a window has of words: by story, from 0, where they stand in it (keys.ts), and whether one
 * OWN_WORD is there; 0 of others.
 */
export type Masks = Uint8Array;

/** The word itself, none akin to it, in the headline or excerpt that leads the story. */
export const OWN_WORD = 16;

interface Found {
  readonly scores: Scores;
  readonly masks: Masks;
}

/** A score where a term is not found. */
export const ABSENT_SCORE = -1;

/** The lowest impact counts too; impacts are 0 to 7. */
function weightOf(payload: number): number {
  return (impactOf(payload) + 1) / 8;
}

function listIn(lists: ListOfVolume, { volume }: Window): KeyList | undefined {
  return lists.get(volume);
}

async function scoreWord(
  term: WordTerm,
  window: Window,
  { scores, masks }: Found,
  signal?: AbortSignal,
) {
  const { from, to } = window;
  await Promise.all(
    term.variants.map(async ({ lists, factor }) => {
      const found = await listIn(lists, window)?.between(from, to, signal);
      if (!found) return;
      const { ordinals, payload } = found;
      for (let i = 0; i < ordinals.length; i++) {
        const carried = payload[i] as number;
        if (term.titleOnly && (maskOf(carried) & IN_TITLE) === 0) continue;
        const at = (ordinals[i] as number) - from;
        const score = weightOf(carried) * factor * term.idf;
        if (score > (scores[at] as number)) scores[at] = score;
        const mask = maskOf(carried);
        const own = factor === 1 && (mask & (IN_TITLE | IN_EXCERPT)) !== 0;
        (masks[at] as number) |= own ? mask | OWN_WORD : mask;
      }
    }),
  );
}

/** Ordinals that stand in all of the lists, rising. */
function common(lists: readonly Uint32Array[]): Uint32Array {
  const [first, ...others] = lists.toSorted((a, b) => a.length - b.length);
  if (!first) return new Uint32Array();
  const sets = others.map((list) => new Set(list));
  return first.filter((ordinal) => sets.every((set) => set.has(ordinal)));
}

/** Whether the words stand one after the other somewhere in a story. */
function follows(
  positions: readonly Uint32Array[],
  offsets: readonly number[],
  titleOnly: boolean,
): boolean {
  const [first, ...others] = positions;
  if (!first) return false;
  const sets = others.map((list) => new Set(list));
  const start = offsets[0] ?? 0;
  return first.some((position) => {
    if (titleOnly && position >= EXCERPT_START) return false;
    return sets.every((set, i) => set.has(position - start + (offsets[i + 1] as number)));
  });
}

async function scorePhrase(term: PhraseTerm, window: Window, scores: Scores, signal?: AbortSignal) {
  const { from, to } = window;
  const lists = term.words.map((word) => listIn(word.lists, window));
  if (lists.some((list) => !list?.exists)) return;
  const own = lists.flatMap((list) => list ?? []);
  const found = await Promise.all(own.map((list) => list.between(from, to, signal)));
  const candidates = common(found.map(({ ordinals }) => ordinals));
  if (candidates.length === 0) return;
  if (own.length === 1 && !term.titleOnly) {
    for (const ordinal of candidates) scores[ordinal - from] = term.idf;
    return;
  }
  const positions = await Promise.all(own.map((list) => list.positionsIn(candidates, signal)));
  const offsets = term.words.map(({ offset }) => offset);
  for (const ordinal of candidates) {
    const places = positions.flatMap((of) => of.get(ordinal) ?? []);
    if (places.length < own.length || !follows(places, offsets, term.titleOnly)) continue;
    const inTitle = places.every((of) => (of[0] ?? RELATED_START) < EXCERPT_START);
    scores[ordinal - from] = term.idf * (inTitle ? 1 : 0.75);
  }
}

async function scoreKeys(term: KeysTerm, window: Window, scores: Scores, signal?: AbortSignal) {
  const { from, to } = window;
  await Promise.all(
    term.lists.map(async (lists) => {
      const found = await listIn(lists, window)?.between(from, to, signal);
      for (const ordinal of found?.ordinals ?? []) scores[ordinal - from] = 0;
    }),
  );
}

function scoreStories({ ordinals, inverted }: StoriesTerm, window: Window, scores: Scores): void {
  for (let at = 0; at < window.length; at++) {
    if (ordinals.has(window.start + at) !== inverted) scores[at] = 0;
  }
}

/**
 * Scores the stories of a window by one term, where that is more than they have.
 *
 * @param found one a story of the window
 * @throws BundleProblem
 */
export async function scoreTerm(
  term: ResolvedTerm,
  window: Window,
  found: Found,
  signal?: AbortSignal,
): Promise<void> {
  const { scores } = found;
  switch (term.kind) {
    case 'word':
      return scoreWord(term, window, found, signal);
    case 'phrase':
      return scorePhrase(term, window, scores, signal);
    case 'keys':
      return scoreKeys(term, window, scores, signal);
    case 'stories':
      return scoreStories(term, window, scores);
  }
}

/** How many stories a term has at the most; what is counted first is what narrows most. */
export function sizeOf(term: ResolvedTerm): number {
  const sum = (lists: ListOfVolume): number =>
    [...lists.values()].reduce((all, { count }) => all + count, 0);
  switch (term.kind) {
    case 'word':
      return term.variants.reduce((all, { lists }) => all + sum(lists), 0);
    case 'phrase':
      return Math.min(...term.words.map(({ lists }) => sum(lists)));
    case 'keys':
      return term.lists.reduce((all, lists) => all + sum(lists), 0);
    case 'stories':
      return term.inverted ? Infinity : term.ordinals.size;
  }
}
