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
} as const;
