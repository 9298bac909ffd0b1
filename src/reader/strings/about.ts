import { plural } from './plural.ts';

/** Words of the page about the edition. */
export const aboutStrings = {
  span: (first: string, last: string) =>
    first === last ? `All of ${first}.` : `From ${first} to ${last}.`,
  counts: {
    heading: 'In it',
    stories: 'Stories',
    listed: 'Listed on the archive’s own site',
    articles: 'Articles',
    videos: 'Videos among them',
    providers: 'Providers',
    topics: 'Topics',
  },
  intake: {
    heading: 'How it was made',
    words: (read: number) =>
      `${plural(read, '# record was read', '# records were read')} to make this edition. What became of them:`,
    stories: 'Stories',
    merged: 'Merged into another story of the same event',
    leftOut: 'Left out: not news',
    rejected: 'Rejected: not usable',
    secured: 'Encrypted parts dropped, which only their publisher can open',
  },
  topics: 'Topics',
  rejected: {
    heading: 'Rejected',
    none: 'Nothing was rejected.',
    words: (count: number) =>
      plural(count, '# record could not be used.', '# records could not be used.'),
    first: (count: number) =>
      plural(count, 'The first of them is listed.', 'The first # of them are listed.'),
  },
  notes: {
    heading: 'Notes',
    words: (count: number) =>
      plural(
        count,
        '# part was left out of a story that is in the edition.',
        '# parts were left out of stories that are in the edition.',
      ),
  },
  place: (source: string, line: number | undefined) =>
    line === undefined ? source : `${source}, line ${line}`,
  more: (count: number) => plural(count, 'Show # more', 'Show # more'),
} as const;
