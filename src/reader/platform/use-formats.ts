import { locale as wordsLocale } from 'virtual:language';
import { createContext, use } from 'react';
import { locale } from '../language/messages.ts';
import { createFormats, type Formats } from './formats.ts';

let readers: Formats | undefined;
let words: Formats | undefined;

/** For the reader's region, once the language is chosen. */
export function inReadersLanguage(): Formats {
  return (readers ??= createFormats(locale));
}

/**
 * In the language of the site's own words, as pages are rendered in Node. Browsers may have other data
 * (CLDR) and write a comma more or less: elements that hold what is formatted are marked with
 * `suppressHydrationWarning`, since that is no reason to draw a page anew.
 */
export function inWordsLanguage(): Formats {
  return (words ??= createFormats(wordsLocale));
}

export const FormatsContext = createContext<Formats | undefined>(undefined);

export function useFormats(): Formats {
  return use(FormatsContext) ?? inReadersLanguage();
}

export const RenderedContext = createContext(false);

/** Whether the page is as it was rendered in Node, before the browser has taken it over. */
export function useIsRendered(): boolean {
  return use(RenderedContext);
}
