import * as z from 'zod/mini';

/**
 * The shapes of what archives hold, as loose as archives are: `null`, lists and objects where a
 * word should stand count as absent, numbers and truth values are kept as text. Nothing here
 * fails; the cleaning decides what can be used.
 */

function readText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value stands for a list of one; `null` for none. */
function readList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === '' ? [] : [value];
}

/** A bare word stands for an object with only that field; anything else for an empty one. */
export function objectNamed(field: string): (value: unknown) => unknown {
  return (value) => {
    if (isObject(value)) return value;
    const word = readText(value);
    return word === undefined ? {} : { [field]: word };
  };
}

export const text = z.optional(z.transform(readText));

/** A list of whatever passes; one value stands for a list of one. */
export function listOf<Element extends z.ZodMiniType>(element: Element) {
  return z.pipe(z.transform(readList), z.array(element));
}

const picture = z.pipe(
  z.transform(objectNamed('url')),
  z.object({ url: text, width: text, height: text, title: text, attribution: text }),
);
const pictures = z.optional(listOf(picture));
export type RawPicture = z.infer<typeof picture>;

export const provider = z.optional(
  z.pipe(
    z.transform(objectNamed('name')),
    z.object({ name: text, domain: text, images: pictures }),
  ),
);

/** Topic names; an object names itself by `name` or `_id`. */
const names = z.optional(
  z.pipe(
    z.transform(readList),
    z.array(
      z.pipe(
        z.transform(objectNamed('name')),
        z.pipe(
          z.object({ name: text, _id: text }),
          z.transform((entry) => entry.name ?? entry._id ?? ''),
        ),
      ),
    ),
  ),
);

const articleFields = {
  title: text,
  excerpt: text,
  publishedDateTime: text,
  webUrl: text,
  originalUrl: text,
  sourceUrl: text,
  guid: text,
  ampWebUrl: text,
  cdnAmpWebUrl: text,
  type: text,
  quality: text,
  heat: text,
  locale: text,
  language: text,
  featuredContent: text,
  provider,
  images: pictures,
};

const article = z.pipe(z.transform(objectNamed('title')), z.object(articleFields));
export type RawArticle = z.infer<typeof article>;

/** A story, or an article that stands alone. */
export const rawStory = z.object({
  ...articleFields,
  category: names,
  categories: names,
  published: text,
  topics: names,
  related: z.optional(listOf(article)),
  /** The payload itself is never kept: only whether there was one. */
  secured: z.optional(
    z.pipe(
      z.unknown(),
      z.transform((value) => value !== null && value !== ''),
    ),
  ),
});
export type RawStory = z.infer<typeof rawStory>;

export const rawTopic = z.object({ _id: text, name: text, shortname: text, parent: text });
export type RawTopic = z.infer<typeof rawTopic>;

export const rawOrganization = z.object({
  _id: text,
  name: text,
  domain: text,
  description: text,
  images: pictures,
});
export type RawOrganization = z.infer<typeof rawOrganization>;
