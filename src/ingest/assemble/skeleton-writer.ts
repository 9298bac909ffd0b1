import type { Candidate } from './candidate.ts';
import type { CleanArticle } from './clean/article.ts';
import { hashText, Hasher } from './hash.ts';
import { providerText } from './providers.ts';
import {
  DATE_ONLY,
  emptyColumns,
  EXCERPT,
  GUESSED,
  LISTED,
  mapSkeletons,
  MORE_SHIFT,
  NOT_SAID,
  OWN,
  PICTURE,
  RICHNESS_SHIFT,
  SAYS_ARTICLE,
  SAYS_VIDEO,
  UNLISTED,
  type Skeletons,
} from './skeletons.ts';
import { slugifyTitle } from './slug.ts';
import { packTold, richness } from './told.ts';

const encoder = new TextEncoder();

/** Texts that many records share, each with a number. */
export class TextTable {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(texts: Iterable<string> = []) {
    for (const text of texts) this.numberOf(text);
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}

/** Skeletons of some records, with the texts that they name by number. Plain data. */
export interface SkeletonBatch {
  readonly skeletons: Skeletons;
  /** As `providerText` writes them. */
  readonly providers: readonly string[];
  readonly topics: readonly string[];
}

/** Where the texts of a record were put. */
export interface Place {
  readonly place: number;
  readonly bytes: number;
  readonly check: number;
}

function factsOf(article: CleanArticle, own: boolean): number {
  const { time, provider, type, picture, excerpt, keys } = article;
  return (
    (own ? OWN : 0) |
    (time.dateOnly ? DATE_ONLY : 0) |
    (provider.guessed ? GUESSED : 0) |
    (picture ? PICTURE : 0) |
    (excerpt === undefined ? 0 : EXCERPT) |
    (type === 'article' ? SAYS_ARTICLE : 0) |
    (type === 'video' ? SAYS_VIDEO : 0) |
    (richness(article) << RICHNESS_SHIFT) |
    ((keys.length - 1) << MORE_SHIFT)
  );
}

/** Makes skeletons of records, one after another. */
export class SkeletonWriter {
  readonly #columns = emptyColumns();
  readonly #providers = new TextTable();
  readonly #topics = new TextTable();
  readonly #hasher = new Hasher();
  readonly #words = new Uint32Array(2);

  get records(): number {
    return this.#columns.listed.length;
  }

  /**
   * Adds a record.
   *
   * @param put keeps its texts, a line for each mention, and says where
   */
  add({ article, related, topics, listed }: Candidate, put: (lines: string) => Place): void {
    const columns = this.#columns;
    this.#hasher.start();
    const lines = [article, ...related].map((told, at) => this.#mention(told, at === 0));
    const { place, bytes, check } = put(lines.join('\n'));
    columns.place.push(place);
    columns.bytes.push(bytes);
    columns.check.push(check);
    columns.listed.push(listed === undefined ? NOT_SAID : listed ? LISTED : UNLISTED);
    columns.mentions.push(lines.length);
    columns.topicCount.push(topics.length);
    for (const topic of topics) columns.topics.push(this.#topics.numberOf(topic));
    const slug = encoder.encode(slugifyTitle(article.title));
    columns.slugBytes.push(slug.length);
    columns.slugs.append(slug);
    for (const topic of topics) this.#hasher.text(topic);
    this.#pair(columns.recordPrint);
  }

  /** Everything that was added, in buffers of its own. */
  finish(): SkeletonBatch {
    return {
      skeletons: mapSkeletons((name) => this.#columns[name].finish()),
      providers: this.#providers.texts,
      topics: this.#topics.texts,
    };
  }

  #mention(article: CleanArticle, own: boolean): string {
    const columns = this.#columns;
    const line = packTold(article);
    const [key, ...more] = article.keys;
    this.#hash(key, columns.key);
    for (const other of more) this.#hash(other, columns.more);
    const [first, second] = this.#hash(line, columns.print);
    this.#hasher.word(first).word(second);
    columns.time.push(article.time.seconds);
    columns.facts.push(factsOf(article, own));
    columns.provider.push(this.#providers.numberOf(providerText(article.provider)));
    columns.heat.push(article.heat ?? -1);
    columns.quality.push(article.quality ?? -1);
    return line;
  }

  #hash(text: string, column: { push(word: number): void }): readonly [number, number] {
    hashText(text, this.#words, 0);
    const [first = 0, second = 0] = this.#words;
    column.push(first);
    column.push(second);
    return [first, second];
  }

  #pair(column: { push(word: number): void }): void {
    this.#hasher.into(this.#words, 0);
    column.push(this.#words[0] ?? 0);
    column.push(this.#words[1] ?? 0);
  }
}
