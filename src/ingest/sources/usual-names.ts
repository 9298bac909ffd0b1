type Fields = Readonly<Record<string, unknown>>;

/**
 * What front matter of other sites, interfaces of news and schema.org call the fields of a story, the
 * first that says something first. They count where the field of that name here is missing.
 */
const OTHERS = {
  title: ['headline'],
  excerpt: ['description', 'summary'],
  publishedDateTime: ['date', 'datePublished', 'publishedAt', 'published_at', 'pubDate'],
  webUrl: ['url', 'link', 'source'],
  provider: ['publisher', 'source'],
  topics: ['tags'],
  images: ['image', 'urlToImage'],
  language: ['lang'],
} as const;

type Field = keyof typeof OTHERS;
const NAMES = Object.keys(OTHERS) as Field[];

const ADDRESS = /^\s*https?:\/\//i;

/** `source` is what names an outlet here, and the link to the article there. */
function fits(field: Field, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  const isAddress = typeof value === 'string' && ADDRESS.test(value);
  if (field === 'webUrl') return isAddress;
  return field !== 'provider' || !isAddress;
}

/** The other name under which a record says a field; undefined where it says it by its own, or not at all. */
function otherName(fields: Fields, field: Field): string | undefined {
  if (fields[field] !== undefined && fields[field] !== null) return undefined;
  // What archives of this family have where there is no link of its own.
  if (field === 'webUrl' && (fields['originalUrl'] ?? fields['sourceUrl'])) return undefined;
  return OTHERS[field].find((name) => fits(field, fields[name]));
}

/** What a record says of a field, under whichever of its names. */
export function saidOf(fields: Fields, field: Field): unknown {
  const other = otherName(fields, field);
  return fields[other ?? field];
}

/** What messages call the fields that a record says under other names: `{webUrl: 'link'}`. */
export function namesIn(record: unknown): Readonly<Record<string, string>> {
  const fields = record as Fields;
  return Object.fromEntries(
    NAMES.flatMap((field) => {
      const other = otherName(fields, field);
      return other === undefined ? [] : [[field, other]];
    }),
  );
}
