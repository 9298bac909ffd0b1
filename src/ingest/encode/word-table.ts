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
import { FIELDS, impactOfWord, normsOf } from './impact.ts';
import type { IndexEntry, IndexWriter } from './segment-index.ts';
import { lengthOf, type PlacedText } from './story-texts.ts';

/** In the order of FIELDS. */
const MASKS = [IN_TITLE, IN_EXCERPT, IN_RELATED, IN_NAMES];

/** Bits that say in which field a token stands, below its story. */
const FIELD_BITS = 2;

/**
 * The words of a segment's stories. Every word that stands somewhere is a row of three numbers, no
 * object: word, story and field, position; rows are sorted by word at the end, by counting.
 */
export class WordTable {
  readonly #numbers = new Map<string, number>();
  readonly #rowWord = new Column(new Uint32Array());
  readonly #rowPlace = new Column(new Uint32Array());
  readonly #rowPosition = new Column(new Uint32Array());
  /** Of each story, the words of each field. */
  readonly #lengths: number[] = [];

  /** Adds the texts of the next story. */
  add(texts: readonly PlacedText[]): void {
    const story = this.#lengths.length / FIELDS.length;
    for (let place = 0; place < FIELDS.length; place++) this.#lengths.push(0);
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

  /** Writes the list of each word, sorted by key. */
  writeTo(index: IndexWriter): void {
    const { starts, rows } = this.#sortRows();
    const list = new ListOfRows(this.#rowPlace.view(), this.#rowPosition.view(), this.#lengths);
    // Without a comparison function they are sorted by UTF-16 units, as keys are.
    for (const word of [...this.#numbers.keys()].sort()) {
      const number = this.#numbers.get(word) ?? 0;
      list.fill(wordKey(word), rows, starts[number] as number, starts[number + 1] as number);
      index.add(list);
    }
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** Rows by word, else in the order in which they came: a counting sort. */
  #sortRows(): { starts: Uint32Array; rows: Uint32Array } {
    const words = this.#rowWord.view();
    const starts = new Uint32Array(this.#numbers.size + 1);
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
}

/** The list of one word after another, made of the rows of its words without an object for each. */
class ListOfRows implements IndexEntry {
  key: Key = '';
  /** Postings: what the longest list so far needed stays, so that few lists are made anew. */
  length = 0;
  readonly ordinals: number[] = [];
  readonly payload: number[] = [];
  readonly positions: number[] = [];
  readonly counts: number[] = [];
  /** Where the next position comes. */
  #end = 0;
  readonly #places: Uint32Array;
  readonly #positions: Uint32Array;
  readonly #norms: Float64Array;
  /** Of the posting at hand: how often the word stands in each field. */
  readonly #found = new Uint32Array(FIELDS.length);

  constructor(places: Uint32Array, positions: Uint32Array, lengths: readonly number[]) {
    this.#places = places;
    this.#positions = positions;
    this.#norms = normsOf(lengths);
  }

  /** Makes the list of a word, whose rows stand from `from` up to, not including, `to`. */
  fill(key: Key, rows: Uint32Array, from: number, to: number): void {
    this.key = key;
    this.length = 0;
    this.#end = 0;
    for (let at = from; at < to;) at = this.#post(rows, at, to);
  }

  /** Adds the posting whose rows start at `from`. @returns where the next one's do */
  #post(rows: Uint32Array, from: number, to: number): number {
    const places = this.#places;
    const all = this.#positions;
    const found = this.#found;
    const story = (places[rows[from] as number] as number) >>> FIELD_BITS;
    const start = this.#end;
    let [at, end, previous, mask] = [from, start, -1, 0];
    for (; at < to; at++) {
      const row = rows[at] as number;
      const place = places[row] as number;
      if (place >>> FIELD_BITS !== story) break;
      const position = all[row] as number;
      // A compound may say one word twice in one place.
      if (position === previous) continue;
      this.positions[end++] = position;
      const field = place & (FIELDS.length - 1);
      found[field] = (found[field] as number) + 1;
      mask |= MASKS[field] as number;
      previous = position;
    }
    const impact = impactOfWord(found, this.#norms, story * FIELDS.length);
    for (let field = 0; field < FIELDS.length; field++) found[field] = 0;
    this.#end = end;
    this.ordinals[this.length] = story;
    this.counts[this.length] = end - start;
    this.payload[this.length] = packWeight(impact, mask);
    this.length++;
    return at;
  }
}
