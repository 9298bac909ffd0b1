import {
  IN_EXCERPT,
  IN_NAMES,
  IN_RELATED,
  IN_TITLE,
  packWeight,
  wordKey,
  type Key,
} from '../../bundle/keys.ts';
import { Column } from '../assemble/columns.ts';
import { FIELDS, impactOfWord, type Field } from './impact.ts';
import type { IndexEntry } from './segment-index.ts';
import { lengthOf, type PlacedText } from './story-texts.ts';

const MASKS: Readonly<Record<Field, number>> = {
  title: IN_TITLE,
  excerpt: IN_EXCERPT,
  related: IN_RELATED,
  names: IN_NAMES,
};

/** Bits that say in which field a token stands, below its story. */
const FIELD_BITS = 2;

/**
 * The words of a segment's stories. Every word that stands somewhere is a row of three numbers, no
 * object: word, story and field, position; rows are sorted by word at the end, by counting.
 */
export class WordTable {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #rowWord = new Column(new Uint32Array());
  readonly #rowPlace = new Column(new Uint32Array());
  readonly #rowPosition = new Column(new Uint32Array());
  /** Of each story, the words of each field. */
  readonly #lengths: number[] = [];

  /** Adds the texts of the next story. */
  add(texts: readonly PlacedText[]): void {
    const story = this.#lengths.length / FIELDS.length;
    this.#lengths.push(...FIELDS.map(() => 0));
    for (const { field, tokens, start, end } of texts) {
      const place = FIELDS.indexOf(field);
      const at = story * FIELDS.length + place;
      this.#lengths[at] = (this.#lengths[at] ?? 0) + Math.min(lengthOf(tokens), end - start);
      for (const { word, position } of tokens) {
        if (start + position >= end) break;
        this.#rowWord.push(this.#numberOf(word));
        this.#rowPlace.push((story << FIELD_BITS) | place);
        this.#rowPosition.push(start + position);
      }
    }
  }

  /** The list of each word, sorted by key. */
  *entries(): Generator<IndexEntry> {
    const { starts, rows } = this.#sortRows();
    const order = this.#words.map((_, number) => number);
    const words = this.#words;
    order.sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
    for (const number of order) {
      const own = rows.subarray(starts[number], starts[number + 1]);
      yield this.#entry(wordKey(words[number] as string), own);
    }
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  /** Rows by word, else in the order in which they came: a counting sort. */
  #sortRows(): { starts: Uint32Array; rows: Uint32Array } {
    const words = this.#rowWord.view();
    const starts = new Uint32Array(this.#words.length + 1);
    for (let row = 0; row < words.length; row++) {
      const number = words[row] as number;
      starts[number + 1] = (starts[number + 1] as number) + 1;
    }
    for (let number = 1; number < starts.length; number++) {
      starts[number] = (starts[number] as number) + (starts[number - 1] as number);
    }
    const next = starts.slice();
    const rows = new Uint32Array(words.length);
    for (let row = 0; row < words.length; row++) {
      const number = words[row] as number;
      const at = next[number] as number;
      rows[at] = row;
      next[number] = at + 1;
    }
    return { starts, rows };
  }

  #entry(key: Key, rows: Uint32Array): IndexEntry {
    const places = this.#rowPlace.view();
    const allPositions = this.#rowPosition.view();
    const ordinals: number[] = [];
    const payload: number[] = [];
    const positions: number[][] = [];
    const found = new Uint32Array(FIELDS.length);
    for (let at = 0; at < rows.length;) {
      const story = (places[rows[at] as number] as number) >>> FIELD_BITS;
      const own: number[] = [];
      found.fill(0);
      for (; at < rows.length; at++) {
        const row = rows[at] as number;
        const place = places[row] as number;
        if (place >>> FIELD_BITS !== story) break;
        const field = place & (FIELDS.length - 1);
        const position = allPositions[row] as number;
        // A compound may say one word twice in one place.
        if (own.at(-1) === position) continue;
        own.push(position);
        found[field] = (found[field] as number) + 1;
      }
      ordinals.push(story);
      positions.push(own);
      payload.push(this.#weight(story, found));
    }
    return { key, ordinals, payload, positions };
  }

  #weight(story: number, found: Uint32Array): number {
    const from = story * FIELDS.length;
    const lengths = this.#lengths.slice(from, from + FIELDS.length);
    const mask = FIELDS.reduce((bits, field, place) => {
      return (found[place] as number) > 0 ? bits | MASKS[field] : bits;
    }, 0);
    return packWeight(impactOfWord(found, lengths), mask);
  }
}
