import {
  EXCERPT_START,
  FIELD_GAP,
  MOST_EXCERPT_WORDS,
  MOST_TITLE_WORDS,
  RELATED_START,
} from '../../bundle/keys.ts';
import { analyse, type Token } from '../../bundle/words/analyse.ts';
import type { AssembledStory } from '../edition.ts';
import type { Field } from './impact.ts';
import { lookUp, type EditionNames } from './names.ts';
import { leadOf } from './records.ts';

/** A text of a story, and where its words stand in it. */
export interface PlacedText {
  readonly field: Field;
  readonly tokens: readonly Token[];
  /** Position of its first word. */
  readonly start: number;
  /** Positions from here on are left out. */
  readonly end: number;
}

/** Places that the words of a text take. */
export function lengthOf(tokens: readonly Token[]): number {
  const last = tokens.at(-1);
  return last ? last.position + 1 : 0;
}

/** Takes the texts of stories apart into words; names, which come again and again, only once. */
export class TextReader {
  readonly #names: EditionNames;
  readonly #known = new Map<string, readonly Token[]>();

  constructor(names: EditionNames) {
    this.#names = names;
  }

  /**
   * The texts of a story by which it is found, in the order of their positions: title and excerpt of
   * its lead, the other headlines (each that says something new), the names of its providers, and of
   * its topics and those above them.
   */
  read(story: AssembledStory): PlacedText[] {
    const lead = leadOf(story);
    const title = analyse(lead.title);
    const texts: PlacedText[] = [
      { field: 'title', tokens: title, start: 0, end: MOST_TITLE_WORDS },
      {
        field: 'excerpt',
        tokens: analyse(lead.excerpt ?? ''),
        start: EXCERPT_START,
        end: EXCERPT_START + MOST_EXCERPT_WORDS,
      },
    ];
    let start = RELATED_START;
    const place = (field: Field, tokens: readonly Token[]): void => {
      if (tokens.length === 0) return;
      texts.push({ field, tokens, start, end: Infinity });
      start += lengthOf(tokens) + FIELD_GAP;
    };
    for (const tokens of this.#otherTitles(story, title)) place('related', tokens);
    for (const name of this.#namesOf(story)) place('names', this.#wordsOf(name));
    return texts;
  }

  #otherTitles({ articles }: AssembledStory, title: readonly Token[]): (readonly Token[])[] {
    const said = new Set([sense(title)]);
    return articles.slice(1).flatMap((article) => {
      const tokens = analyse(article.title);
      const own = sense(tokens);
      if (said.has(own)) return [];
      said.add(own);
      return [tokens];
    });
  }

  #namesOf({ articles, topics }: AssembledStory): string[] {
    const providers = new Set(articles.map(({ provider }) => provider));
    const line = new Set(topics.flatMap((topic) => lookUp(this.#names.lines, topic)));
    return [
      ...[...providers].map((id) => lookUp(this.#names.providers, id).name),
      ...[...line].map((id) => lookUp(this.#names.topics, id).name),
    ];
  }

  #wordsOf(name: string): readonly Token[] {
    const known = this.#known.get(name);
    if (known) return known;
    const tokens = analyse(name);
    this.#known.set(name, tokens);
    return tokens;
  }
}

/** Equal for texts that differ in nothing that is searched for. */
function sense(tokens: readonly Token[]): string {
  return tokens.map(({ word }) => word).join(' ');
}
