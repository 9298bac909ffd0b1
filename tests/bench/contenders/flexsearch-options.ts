/**
 * FlexSearch looks for all words in one field: `all` has them together, `title` comes first.
 * `forward` finds words by how they begin.
 */
export const FLEXSEARCH_OPTIONS = {
  document: { id: 'id', index: ['title', 'all'], store: ['title'] },
  tokenize: 'forward',
} as const;
