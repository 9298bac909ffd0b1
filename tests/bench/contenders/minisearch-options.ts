/** The same when the index is written and when it is read, as MiniSearch asks for. */
export const MINISEARCH_OPTIONS = {
  fields: ['title', 'excerpt', 'related', 'names'],
  storeFields: ['title'],
} as const;
