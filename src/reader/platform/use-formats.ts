import { createContext, use } from 'react';
import { createFormats, type Formats } from './formats.ts';

export const inReadersLanguage = createFormats();
/** In the language of the app's own words, as pages are rendered in Node. */
export const inWordsLanguage = createFormats('en-GB');

export const FormatsContext = createContext<Formats>(inReadersLanguage);

export function useFormats(): Formats {
  return use(FormatsContext);
}

/** Whether the page is as it was rendered in Node, before the browser has taken it over. */
export function useIsRendered(): boolean {
  return useFormats() === inWordsLanguage;
}
