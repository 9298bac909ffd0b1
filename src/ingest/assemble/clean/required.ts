import type { ProviderId } from '../../../bundle/ids.ts';
import type { RawArticle } from '../../sources/shapes.ts';
import { cleanLink } from './link.ts';
import { providerIdOf, providerIdOfLink } from './provider.ts';
import { cleanName, cleanText, shorten } from './text.ts';
import { parseTime, type Time } from './time.ts';

const MAX_NAME = 200;

/** What is wrong with a field, in plain words. */
export interface Flaw {
  readonly field: string;
  readonly reason: string;
}

/** The provider as one mention of an article names it. */
export interface NamedProvider {
  readonly id: ProviderId;
  /** Guessed from the link, since the source names no domain. */
  readonly guessed: boolean;
  readonly name: string | undefined;
  readonly logo: string | undefined;
}

function quote(raw: string): string {
  return `“${shorten(cleanText(raw), 80)}”`;
}

/** The link of an article: `webUrl`, or else the first usable of the others. */
export function linkOf(raw: RawArticle): string | Flaw {
  const named = ['webUrl', 'originalUrl', 'sourceUrl'] as const;
  for (const field of named) {
    const link = cleanLink(raw[field]);
    if (link !== undefined) return link;
  }
  const field = named.find((name) => raw[name]?.trim());
  if (!field) return { field: 'webUrl', reason: 'has no link: give webUrl or originalUrl' };
  return { field, reason: `${quote(raw[field] ?? '')} is not a link that starts with http(s)://` };
}

/** The time of publication, or what is wrong with it. */
export function timeOf(raw: string | undefined): Time | Flaw {
  const field = 'publishedDateTime';
  const hint = 'write it like 2022-09-12T08:30:00Z';
  if (!raw?.trim()) return { field, reason: `has no time of publication: ${hint}` };
  const time = parseTime(raw);
  return time ?? { field, reason: `${quote(raw)} is not a time between 1900 and 2200: ${hint}` };
}

/**
 * The provider of an article, by its domain or else by the host of its link.
 *
 * @param logo where its logo is, if one can be used
 */
export function providerOf(
  raw: RawArticle,
  link: string,
  logo: string | undefined,
): NamedProvider | Flaw {
  const name = cleanName(raw.provider?.name);
  const field = 'provider';
  if (name === '' && !raw.provider?.domain?.trim()) {
    return { field, reason: 'has no provider: give provider.name or provider.domain' };
  }
  const said = providerIdOf(raw.provider?.domain);
  const id = said ?? providerIdOfLink(link);
  if (!id)
    return { field, reason: 'has no provider whose domain can be used: give provider.domain' };
  return {
    id,
    guessed: said === undefined,
    name: name === '' ? undefined : shorten(name, MAX_NAME),
    logo,
  };
}
