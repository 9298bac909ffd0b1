/**
 * The shapes of what archives hold, as loose as archives are: `null`, lists and objects where a
 * word should stand count as absent, numbers and truth values are kept as text. Nothing here
 * fails; the cleaning decides what can be used. Written out field by field, since every field of
 * every article passes here: by a schema it took a third of what reading YAML takes.
 */

import { saidOf } from './usual-names.ts';

export type Fields = Readonly<Record<string, unknown>>;
type Text = string | undefined;

export interface RawPicture {
  readonly url?: Text;
  readonly width?: Text;
  readonly height?: Text;
  readonly title?: Text;
  readonly attribution?: Text;
}

interface RawProvider {
  readonly name?: Text;
  readonly domain?: Text;
  readonly images?: readonly RawPicture[] | undefined;
}

export interface RawArticle {
  readonly title?: Text;
  readonly excerpt?: Text;
  readonly publishedDateTime?: Text;
  /** When a feed said all this: only feeds tell, which say one thing again and again. */
  readonly saidDateTime?: Text;
  readonly webUrl?: Text;
  readonly originalUrl?: Text;
  readonly sourceUrl?: Text;
  readonly guid?: Text;
  readonly ampWebUrl?: Text;
  readonly cdnAmpWebUrl?: Text;
  readonly type?: Text;
  readonly quality?: Text;
  readonly heat?: Text;
  readonly locale?: Text;
  readonly language?: Text;
  readonly featuredContent?: Text;
  readonly provider?: RawProvider | undefined;
  readonly images?: readonly RawPicture[] | undefined;
}

/** A story, or an article that stands alone. */
export interface RawStory extends RawArticle {
  readonly category?: readonly string[] | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly published?: Text;
  readonly topics?: readonly string[] | undefined;
  readonly related?: readonly RawArticle[] | undefined;
  /** The payload itself is never kept: only whether there was one. */
  readonly secured?: boolean | undefined;
}

export interface RawTopic {
  readonly _id?: Text;
  readonly name?: Text;
  readonly shortname?: Text;
  readonly parent?: Text;
}

export interface RawOrganization {
  readonly _id?: Text;
  readonly name?: Text;
  readonly domain?: Text;
  readonly description?: Text;
  readonly images?: readonly RawPicture[] | undefined;
}

export function textOf(value: unknown): Text {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value stands for a list of one; `null` for none. */
export function listOf<Item>(
  value: unknown,
  itemOf: (value: unknown) => Item,
): readonly Item[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.map((item) => itemOf(item));
  return value === null || value === '' ? [] : [itemOf(value)];
}

/** A bare word stands for an object with only that field; anything else for an empty one. */
export function objectNamed(field: string, value: unknown): Fields {
  if (isObject(value)) return value;
  const word = textOf(value);
  return word === undefined ? {} : { [field]: word };
}

function pictureOf(value: unknown): RawPicture {
  const { url, width, height, title, attribution } = objectNamed('url', value);
  return {
    url: textOf(url),
    width: textOf(width),
    height: textOf(height),
    title: textOf(title),
    attribution: textOf(attribution),
  };
}

export function providerOf(value: unknown): RawProvider | undefined {
  if (value === undefined) return undefined;
  const { name, domain, images } = objectNamed('name', value);
  return { name: textOf(name), domain: textOf(domain), images: listOf(images, pictureOf) };
}

/** The name of a topic; an object names itself by `name` or `_id`. */
function nameOf(value: unknown): string {
  const { name, _id } = objectNamed('name', value);
  return textOf(name) ?? textOf(_id) ?? '';
}

function articleOf(fields: Fields): RawArticle {
  return {
    title: textOf(saidOf(fields, 'title')),
    excerpt: textOf(saidOf(fields, 'excerpt')),
    publishedDateTime: textOf(saidOf(fields, 'publishedDateTime')),
    webUrl: textOf(saidOf(fields, 'webUrl')),
    originalUrl: textOf(fields['originalUrl']),
    sourceUrl: textOf(fields['sourceUrl']),
    guid: textOf(fields['guid']),
    ampWebUrl: textOf(fields['ampWebUrl']),
    cdnAmpWebUrl: textOf(fields['cdnAmpWebUrl']),
    type: textOf(fields['type']),
    quality: textOf(fields['quality']),
    heat: textOf(fields['heat']),
    locale: textOf(fields['locale']),
    language: textOf(saidOf(fields, 'language')),
    featuredContent: textOf(fields['featuredContent']),
    provider: providerOf(saidOf(fields, 'provider')),
    images: listOf(saidOf(fields, 'images'), pictureOf),
  };
}

function relatedOf(value: unknown): RawArticle {
  return articleOf(objectNamed('title', value));
}

/** Generators of sites (Hugo, Astro, Eleventy) publish nothing that says so. */
function isDraft({ draft }: Fields): boolean {
  return draft !== undefined && /^(?:true|yes)$/i.test(textOf(draft)?.trim() ?? '');
}

/** The fields of a story; undefined for what has no fields at all. */
export function storyFields(value: unknown): RawStory | undefined {
  if (!isObject(value)) return undefined;
  const { category, categories, published, related, secured } = value;
  const draft = isDraft(value);
  return {
    ...articleOf(value),
    category: draft ? ['draft'] : listOf(category, nameOf),
    categories: draft ? [] : listOf(categories, nameOf),
    published: textOf(published),
    topics: listOf(saidOf(value, 'topics'), nameOf),
    related: listOf(related, relatedOf),
    secured: secured !== undefined && secured !== null && secured !== '',
  };
}

/** The fields of a topic; undefined for what has no fields at all. */
export function topicFields(value: unknown): RawTopic | undefined {
  if (!isObject(value)) return undefined;
  const { _id, name, shortname, parent } = value;
  return {
    _id: textOf(_id),
    name: textOf(name),
    shortname: textOf(shortname),
    parent: textOf(parent),
  };
}

/** The fields of a provider's profile; undefined for what has no fields at all. */
export function organizationFields(value: unknown): RawOrganization | undefined {
  if (!isObject(value)) return undefined;
  const { _id, name, domain, description, images } = value;
  return {
    _id: textOf(_id),
    name: textOf(name),
    domain: textOf(domain),
    description: textOf(description),
    images: listOf(images, pictureOf),
  };
}
