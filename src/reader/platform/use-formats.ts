import { createContext, use } from 'react';
import { createFormats, type Formats } from './formats.ts';

const inReadersLanguage = createFormats();

export const FormatsContext = createContext<Formats>(inReadersLanguage);

export function useFormats(): Formats {
  return use(FormatsContext);
}
