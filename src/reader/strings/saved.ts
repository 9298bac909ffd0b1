import { plural } from './plural.ts';

/** What the page of saved stories says. */
export const savedStrings = {
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
} as const;
