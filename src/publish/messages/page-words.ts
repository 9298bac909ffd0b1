import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUES, languageOf, SHELL, type Language } from './catalogues.ts';

/** Words of the app's own page, before any of its code has come. */
export interface ShellWords {
  readonly description: string;
  readonly label: string;
  readonly opening: string;
  readonly noScripts: string;
  /** In a page that was rendered before. */
  readonly withoutScripts: string;
}

/** @param tag of a language, with a region or without; BCP 47 */
export function shellWords(tag: string): ShellWords {
  const id = languageOf(tag)?.id ?? tag;
  return JSON.parse(readFileSync(join(CATALOGUES, id, SHELL), 'utf8')) as ShellWords;
}

/**
 * The app's `index.html` in a language: `%shell.name%` becomes the message of that name.
 *
 * @throws Error when a message is missing
 */
export function translatePage(html: string, { id, direction }: Language): string {
  const words = new Map(Object.entries(shellWords(id)));
  return html
    .replace('<html lang="en">', `<html lang="${id}" dir="${direction}">`)
    .replaceAll(/%shell\.(\w+)%/g, (_, name: string) => {
      const text: string | undefined = words.get(name);
      if (text === undefined) throw new Error(`${id}/${SHELL} has no message “${name}”`);
      return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    });
}
