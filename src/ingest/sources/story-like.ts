const TELLING = [
  'title',
  'headline',
  'webUrl',
  'originalUrl',
  'publishedDateTime',
  'publishedAt',
  'datePublished',
  'provider',
];

/** Whether an object has a field that only stories have, so that any other JSON is not taken for one. */
export function looksLikeStory(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return TELLING.some((field) => Object.hasOwn(value, field));
}
