/** What the reader says when something is on its way. */
export const stateStrings = {
  loading: 'Loading…',
  counting: 'counting',
  slow: 'This takes longer than it should. The connection may be slow; it goes on by itself.',
  retry: 'Try again',
  reload: 'Load the page again',
  details: 'What happened',
  dismiss: 'Dismiss',
  close: 'Close',
  notices: 'Notices',
  offline: {
    heading: 'You are offline',
    words: 'This part was not loaded before. It comes by itself when the connection is back.',
  },
  unsaid: {
    heading: 'Something did not load',
    words: 'Nor did what says why: there may be no connection. Load the page again.',
  },
} as const;
