import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMessage, type Message } from './read-message.ts';

/** Catalogues: a folder a language, a file an area, in each messages and groups of them by name. */
export const CATALOGUES = join(import.meta.dirname, '..', '..', 'reader', 'messages');

/** The language that others are translated from. */
export const SOURCE = 'en';

const ABOUT = 'language.json';
/** Words of `index.html`, which is no code. */
export const SHELL = 'shell.json';

/** A language of the reader's own words. */
export interface Language {
  /** BCP 47; the name of its folder. */
  readonly id: string;
  /** What it calls itself. */
  readonly name: string;
  /** How numbers and dates are written where the reader's browser asks for no other region. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Messages, and groups of messages, by name. */
export interface Group {
  readonly [name: string]: Message | Group;
}

export function isMessage(member: Message | Group): member is Message {
  return Array.isArray(member);
}

/** All languages that there are catalogues of, the source first. */
export function languages(folder = CATALOGUES): Language[] {
  const ids = readdirSync(folder).filter((id) => id !== SOURCE);
  return [SOURCE, ...ids.sort()].map((id) => readLanguage(folder, id));
}

/**
 * The language that a site is published in.
 *
 * @param tag BCP 47: a language that there are catalogues of, or that of a region, such as `en-US`, by
 *   which numbers and dates are then written
 */
export function languageOf(tag: string, folder = CATALOGUES): Language | undefined {
  const language = languages(folder).find(({ id }) => tag === id || tag.startsWith(`${id}-`));
  return language && (tag === language.id ? language : { ...language, locale: tag });
}

function readLanguage(folder: string, id: string): Language {
  const text = readFileSync(join(folder, id, ABOUT), 'utf8');
  return { id, ...(JSON.parse(text) as Omit<Language, 'id'>) };
}

/** Names of the areas of a language: each is loaded with the code that says its words. */
export function areasOf(language: string, folder = CATALOGUES): string[] {
  return readdirSync(join(folder, language))
    .filter((file) => file !== ABOUT && file !== SHELL)
    .map((file) => basename(file, '.json'))
    .sort();
}

export function fileOf(language: string, area: string, folder = CATALOGUES): string {
  return join(folder, language, `${area}.json`);
}

/** @throws Error that names the file and the message which cannot be read */
export function readArea(language: string, area: string, folder = CATALOGUES): Group {
  const path = fileOf(language, area, folder);
  return readGroup(JSON.parse(readFileSync(path, 'utf8')), `${language}/${area}.json`);
}

function readGroup(value: unknown, place: string): Group {
  const entries = Object.entries(value as Record<string, unknown>).map(([name, member]) => {
    const at = `${place}: ${name}`;
    if (typeof member !== 'string') return [name, readGroup(member, at)] as const;
    try {
      return [name, readMessage(member)] as const;
    } catch (error) {
      throw new Error(`${at}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  });
  return Object.fromEntries(entries);
}
