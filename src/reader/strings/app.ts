import { plural } from './plural.ts';

/** Words of the frame around every page. */
export const appStrings = {
  name: 'Broadsheet',
  skip: 'Skip to the content',
  frontPage: 'Front page',
  search: 'Search stories',
  openSearch: 'Search',
  saved: 'Saved',
  settings: 'Settings',
  about: 'About this edition',
  yours: 'Yours',
  topics: 'Topics',
  allTopics: 'All topics',
  edition: (title: string, stories: number, providers: number) =>
    `${title} · ${plural(stories, '# story', '# stories')} from ${plural(providers, '# provider', '# providers')}`,
  stories: (count: number) => plural(count, '# story', '# stories'),
  span: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  keyboard: 'Keyboard',
  dropped: (parts: readonly string[]) =>
    `The address holds ${parts.length === 1 ? 'a value' : 'values'} that cannot be used, so it was read without: ${parts.join(', ')}.`,
  inPage:
    'Stories are looked up in the page itself, since their worker did not start, or stopped. It may answer more slowly.',
  titles: {
    search: 'Search',
    searchFor: (words: string) => `Search: ${words}`,
    saved: 'Saved',
    settings: 'Settings',
    about: 'About this edition',
    open: 'Open an archive',
    notFound: 'Not found',
    broken: 'Something went wrong',
  },
  notFound: {
    heading: 'There is nothing at this address',
    words: 'It may be mistyped, or from another edition. These lead on:',
  },
} as const;
