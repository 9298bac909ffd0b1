import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { areaModule, catalogueModule } from './compile-area.ts';
import {
  areasOf,
  fileOf,
  languageOf,
  languages,
  readArea,
  SOURCE,
  type Group,
} from './catalogues.ts';
import { translatePage } from './page-words.ts';

const STRINGS = join('src', 'reader', 'strings') + sep;
const LANGUAGE = 'virtual:language';
const LANGUAGES = 'virtual:languages';
const CATALOGUE = 'virtual:catalogue/';

/**
 * Puts compiled messages in the place of `src/reader/strings`: those of the site's own language into
 * the code that says them, those of each other language into a file of their own.
 *
 * @param tag of the language that the site is published in; BCP 47
 * @throws Error when there is no such language
 */
export function messages(tag = SOURCE): Plugin {
  const all = languages();
  const language = languageOf(tag);
  if (!language) throw new Error(`there are no messages in the language “${tag}”`);
  const { id: own, locale } = language;
  const areas = new Set(areasOf(own));
  return {
    name: 'messages',
    enforce: 'pre',
    resolveId: (id) =>
      id === LANGUAGE || id === LANGUAGES || id.startsWith(CATALOGUE) ? `\0${id}` : undefined,
    load(id) {
      if (id === `\0${LANGUAGE}`) return constants({ language: own, locale });
      if (id === `\0${LANGUAGES}`) return `export default [${all.map(loadable).join(', ')}];`;
      if (id.startsWith(`\0${CATALOGUE}`)) {
        const other = all.find((known) => `\0${CATALOGUE}${known.id}` === id);
        return other && catalogueModule(readAll(other.id), other);
      }
      const area = areaOf(id);
      if (area === undefined || !areas.has(area)) return undefined;
      this.addWatchFile(fileOf(own, area));
      return { code: areaModule(area, readArea(own, area), language), moduleType: 'js' };
    },
    transformIndexHtml: { order: 'pre', handler: (html) => translatePage(html, language) },
  };
}

function areaOf(id: string): string | undefined {
  const [path = ''] = id.split('?');
  if (!path.includes(STRINGS) || !path.endsWith('.ts')) return undefined;
  return path.slice(path.indexOf(STRINGS) + STRINGS.length, -'.ts'.length);
}

function constants(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

/** A language as the reader's settings offer it, and what loads its words. */
function loadable(language: { readonly id: string }): string {
  const { id } = language;
  return `{ ...${JSON.stringify(language)}, load: () => import('${CATALOGUE}${id}') }`;
}

function readAll(language: string): Group {
  return Object.fromEntries(areasOf(language).map((area) => [area, readArea(language, area)]));
}
