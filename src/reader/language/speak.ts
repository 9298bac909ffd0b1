import languages from 'virtual:languages';
import { localeFor, sayIn, type Words } from './messages.ts';

/**
 * Has the reader's own words said in another language than the site's, from here on: those that have
 * come, and those of code that comes later. The page says which language it is in.
 *
 * @param id of the language; nothing happens where there is no such
 * @throws Error when its words cannot be loaded
 */
export async function speak(id: string, page: Document): Promise<void> {
  const language = languages.find((known) => known.id === id);
  if (!language) return;
  const { default: catalogue } = await language.load();
  sayIn(localeFor(id, language.locale), (area, words) => put(catalogue[area], words));
  page.documentElement.lang = id;
  page.documentElement.dir = language.direction;
}

/** Puts translations in the place of words, which are held on to by those who say them. */
function put(translations: Words[string] | undefined, words: Words): void {
  if (typeof translations !== 'object') return;
  for (const [name, word] of Object.entries(words)) {
    const translation = translations[name];
    if (typeof word === 'object') put(translation, word);
    else if (translation !== undefined) Object.assign(words, { [name]: translation });
  }
}
