import { language, locale as wordsLocale } from 'virtual:language';

/** Messages of an area, as they are said in one language: texts, functions, and groups of both. */
export interface Words {
  readonly [name: string]: string | ((given: never) => string) | Words;
}

/**
 * The locale that dates and numbers are written in: the one that the reader's browser asks for,
 * where it is of the language of the words.
 */
export function localeFor(language: string, otherwise: string): string {
  if (import.meta.env.SSR) return otherwise;
  return navigator.languages.find((one) => one.split('-')[0] === language) ?? otherwise;
}

export let locale = localeFor(language, wordsLocale);
/** Of texts of which nobody says what language they are in: none, where it can't be that of the site. */
let unknown: '' | undefined;
let numbers = new Intl.NumberFormat(locale);
let rules = new Intl.PluralRules(locale);

export function number(value: number): string {
  return numbers.format(value);
}

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The form of a text that goes with a number. */
export function form(count: number, forms: Forms): string | undefined {
  return forms[rules.select(count)];
}

/** The form of a text that goes with a number, which is put in the place of `#`. */
export function plural(count: number, forms: Forms): string | undefined {
  return form(count, forms)?.replaceAll('#', number(count));
}

/**
 * What the `lang` of a text of the edition is. Of a text that does not say its language, it is that of
 * the site, unless the reader has chosen another for the words around it.
 *
 * @param language BCP 47, where it is known
 */
export function langOf(language?: string): string | undefined {
  return language ?? unknown;
}

/** A text that keeps its own direction, and does not take part in that of its sentence. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Takes the words of an area of which the code has come. */
type Listener = (area: string, words: Words) => void;

const come: Parameters<Listener>[] = [];
let listener: Listener = (...area) => void come.push(area);

/**
 * Words of the site's own language; where the reader has chosen another, they become those.
 *
 * @public The compiled messages call it.
 */
export function translated<Own extends Words>(area: string, words: Own): Own {
  listener(area, words);
  return words;
}

/** Has another language said from now on, before anything is shown. */
export function sayIn(other: string, say: Listener): void {
  locale = other;
  unknown = '';
  numbers = new Intl.NumberFormat(locale);
  rules = new Intl.PluralRules(locale);
  listener = say;
  for (const area of come) say(...area);
}
