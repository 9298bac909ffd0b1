import { plural } from './plural.ts';

/** Words about what the reader keeps: saved and read stories, saved searches. */
export const libraryStrings = {
  save: 'Save',
  saved: 'Saved',
  removed: (title: string) => `Removed “${title}” from your saved stories.`,
  searchRemoved: (name: string) => `Removed the search “${name}”.`,
  undo: 'Undo',
  loadFailed: (title: string) => `“${title}” could not be saved: its file did not load. Try again.`,
  gone: (title: string) => `“${title}” could not be saved: this edition no longer holds it.`,
  failed: {
    save: 'The browser could not keep that story; it is not saved. Its storage may be full.',
    remove: 'The browser could not remove that story; it is still saved.',
    markRead: 'The browser could not note that the story was read.',
    clearRead: 'The browser could not forget what was read.',
    saveSearch: 'The browser could not keep that search. Its storage may be full.',
    removeSearch: 'The browser could not remove that search; it is still saved.',
  },
  unavailable:
    'This browser keeps nothing for this page, so what you save lasts only until you close it.',
  page: {
    summary: (count: number) =>
      `${plural(count, '# saved story', '# saved stories, the latest first')}. Kept in this browser only.`,
    list: 'Saved stories',
    savedOn: (when: string) => `saved ${when}`,
    remove: 'Remove',
    providers: (count: number) => plural(count, '# provider', '# providers'),
    insteadOf: (provider: string) => `instead of ${provider}`,
    hidden: (count: number) =>
      `${plural(count, '# saved story is', '# saved stories are')} left out by the filters in the address.`,
    showAll: 'Show all',
    emptyHeading: 'Nothing is saved yet',
    empty:
      'Press Save beside a story to keep it here. A copy is kept in this browser, so that it stays readable offline and after the edition has moved on.',
    toFront: 'Go to the front page',
  },
} as const;
