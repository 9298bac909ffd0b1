import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  areasOf,
  CATALOGUES,
  isMessage,
  languageOf,
  languages,
  readArea,
  SHELL,
  SOURCE,
} from './catalogues.ts';
import type { Group } from './catalogues.ts';
import { areaDeclaration } from './compile-area.ts';
import { argumentsOf, pluralsOf, type Message } from './read-message.ts';

/** Every message of a group by its path. */
function messagesOf(group: Group, path = ''): [string, Message][] {
  return Object.entries(group).flatMap(([name, member]) =>
    isMessage(member) ? [[path + name, member]] : messagesOf(member, `${path}${name}.`),
  );
}

function catalogue(language: string): Map<string, Message> {
  const areas = areasOf(language).map((area) => [area, readArea(language, area)]);
  return new Map(messagesOf(Object.fromEntries(areas)));
}

function argumentsByMessage(language: string): Record<string, unknown> {
  const entries = [...catalogue(language)].map(([path, message]) => {
    const given = [...argumentsOf(message)].map(([name, { kind }]) => `${name}: ${kind}`);
    return [path, given.sort()];
  });
  return Object.fromEntries(entries);
}

const all = languages();

describe('the language of a site', () => {
  it.each([
    ['en', 'en', 'en-GB'],
    ['en-US', 'en', 'en-US'],
    ['de-AT', 'de', 'de-AT'],
  ])('%s has the words of %s, and dates as in %s', (tag, id, locale) => {
    expect(languageOf(tag)).toMatchObject({ id, locale });
  });

  it('is one that there is a catalogue of', () => {
    expect(languageOf('eng')).toBeUndefined();
  });
});

describe('catalogues', () => {
  it('are there in English, German and Arabic', () => {
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(['en', 'de', 'ar']));
  });

  it.each(all)('in $name say all that English says, with the same arguments', ({ id }) => {
    expect(argumentsByMessage(id)).toEqual(argumentsByMessage(SOURCE));
  });

  it.each(all)('in $name have a form for each kind of number of the language', ({ id }) => {
    const { pluralCategories } = new Intl.PluralRules(id).resolvedOptions();
    const forms = [...catalogue(id)].flatMap(([path, message]) =>
      pluralsOf(message).map((names) => [
        path,
        names.filter((name) => !name.startsWith('=')).sort(),
      ]),
    );
    const wrong = forms.filter(([, names]) => `${names}` !== `${[...pluralCategories].sort()}`);
    expect(wrong).toEqual([]);
  });

  it.each(all)('in $name have the words of index.html', ({ id }) => {
    const shell = (language: string): object =>
      JSON.parse(readFileSync(join(CATALOGUES, language, SHELL), 'utf8'));
    expect(Object.keys(shell(id)).sort()).toEqual(Object.keys(shell(SOURCE)).sort());
  });

  it('are what TypeScript takes them for: `npm run messages`', () => {
    for (const area of areasOf(SOURCE)) {
      const path = join(CATALOGUES, '..', 'strings', `${area}.ts`);
      expect(readFileSync(path, 'utf8')).toBe(areaDeclaration(area, readArea(SOURCE, area)));
    }
  });
});
