import { plural } from './plural.ts';

/** Words of the search: its box, its results, the help, saved searches, and the palette. */
export const searchStrings = {
  box: {
    label: 'Search stories',
    suggestions: 'Suggestions',
    saved: 'Saved searches',
    operators: 'Operators',
    providers: 'Providers',
    topics: 'Topics',
    help: 'How to search',
    count: (options: number) => plural(options, '# suggestion', '# suggestions'),
  },
  page: {
    results: (words: string) => `Results for ${words}`,
    intro: 'Type into the box above: results come as you type. All words must match.',
    topics: 'Topics',
    language: 'What a search can say',
  },
  notes: {
    label: 'About these results',
    didYouMean: 'Did you mean',
    ranked: (count: number) =>
      plural(
        count,
        'The newest match is ranked; older ones follow by date.',
        'The newest # matches are ranked; older ones follow by date.',
      ),
    wholeWord: (word: string) =>
      `“${word}” is too short for words that begin so: only the whole word was looked for.`,
    asWords: (text: string) => `“${text}” cannot be read as a filter, so it was searched as words.`,
    tooMany: (used: number, given: number) =>
      `Of the ${plural(given, '# word', '# words')}, the first ${plural(used, 'one was', '# were')} looked for.`,
  },
  save: {
    open: 'Save this search',
    name: 'Name',
    keep: 'Save',
    cancel: 'Cancel',
    kept: (name: string) => `Saved as “${name}”`,
  },
  saved: {
    heading: 'Saved searches',
    rename: 'Rename',
    remove: 'Remove',
    newName: (name: string) => `New name for “${name}”`,
  },
  palette: {
    title: 'Go to',
    label: 'Go to a page, topic, provider or story',
    pages: 'Pages',
    topics: 'Topics',
    providers: 'Providers',
    searches: 'Saved searches',
    stories: 'Stories',
    search: { title: 'Search', for: (words: string) => `Search for “${words}”` },
    count: (options: number) => plural(options, '# place', '# places'),
    failed: 'Stories and providers could not be looked up.',
  },
} as const;

/** What a search can say: an example of each, and what it finds. */
export const queryLanguage: readonly { readonly example: string; readonly finds: string }[] = [
  { example: 'ice sensor', finds: 'Stories with both words, or words that begin so' },
  { example: '"far side"', finds: 'Words next to each other, in this order' },
  { example: 'ferry -whale', finds: 'Without a word' },
  { example: 'kelp OR coral', finds: 'Either of two' },
  { example: 'intitle:court', finds: 'A word in a headline' },
  { example: 'provider:tidewatch.example', finds: 'Covered by a provider' },
  { example: 'topic:oceans', finds: 'About a topic, or one below it' },
  { example: 'type:video', finds: 'Videos, or articles with type:article' },
  { example: 'before:2026-11-20', finds: 'Before a day; a month or a year will do' },
  { example: 'after:2026-10', finds: 'After a day, a month or a year' },
  { example: 'is:saved', finds: 'What you saved' },
  { example: 'is:unread', finds: 'What you have not opened yet' },
];

/** What an operator narrows a search to. */
export const operatorHints: Readonly<Record<string, string>> = {
  intitle: 'a word in a headline',
  provider: 'covered by',
  topic: 'about',
  type: 'articles or videos',
  before: 'before a day',
  after: 'after a day',
  is: 'saved, read, unread or listed',
};
