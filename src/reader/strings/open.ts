import { plural } from './plural.ts';

/** Bytes as people say them. */
function size(bytes: number): string {
  const mib = bytes / (1024 * 1024);
  return mib < 0.95
    ? plural(Math.max(1, Math.round(bytes / 1024)), '# KB', '# KB')
    : plural(mib < 10 ? Math.round(mib * 10) / 10 : Math.round(mib), '# MB', '# MB');
}

/** Words of the page that opens an archive of the reader's own, and of editions opened so. */
export const openStrings = {
  words:
    'Read an archive of your own in this browser. It is bundled here and stays on this device: nothing is sent anywhere.',
  kinds:
    'A folder of Markdown stories with front matter, pages of JSON, NDJSON with a story a line, or a zip of them.',
  drop: 'Drop a folder, a zip or files here',
  dropNow: 'Let go to open it',
  or: 'or',
  chooseFolder: 'Choose a folder',
  chooseFiles: 'Choose files',
  listing: 'Looking through the folder …',
  progress: {
    label: 'Opening the archive',
    read: (done: number, total: number) =>
      plural(
        total,
        `${done.toLocaleString()} of # file read`,
        `${done.toLocaleString()} of # files read`,
      ),
    merge: 'Merging what is the same event …',
    said: {
      read: 'Reading the archive',
      merge: 'Merging what is the same event',
      write: 'Writing the edition',
    },
    write: (done: number) => plural(done, '# file written', '# files written'),
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was kept.',
  },
  opened: {
    heading: (title: string) => `“${title}” is ready`,
    stories: 'Stories',
    merged: 'Merged into another story of the same event',
    leftOut: 'Left out: not news',
    rejected: 'Rejected: not usable',
    read: 'Read it',
    forGood: 'It stays in this browser until you forget it.',
    forNow: 'It stays in this browser, which may clear it when room runs short.',
    inDatabase:
      'This browser keeps no files here, as in a private window. The edition is held in memory while you read it; in a private window it goes when that is closed.',
  },
  rejects: {
    heading: 'Rejected',
    all: (shown: number) =>
      plural(
        shown,
        'The first is listed; the page about the edition has all.',
        'The first # are listed; the page about the edition has all.',
      ),
  },
  failed: {
    unreadable: {
      heading: (name: string) => `${name} cannot be opened`,
      words: (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
    },
    nothing: {
      heading: (name: string) => `There is no story in ${name}`,
      words:
        'Looked for Markdown files with YAML front matter (.md), JSON pages {"value": [...]} (.json) and NDJSON, a story a line (.ndjson, .jsonl). A story needs title, webUrl, provider and publishedDateTime.',
      read: (read: number) => plural(read, '# record was read.', '# records were read.'),
    },
    full: {
      heading: 'There is no room for it',
      words: (bytes: number) =>
        `The browser took ${size(bytes)} and no more. Forget an edition below, free some room on the device, or bundle it with the command.`,
    },
    closed: {
      heading: 'This browser keeps nothing here',
      words:
        'It allows this page neither files nor a database, as some private windows do. Open it in an ordinary window, or allow the site to keep data.',
    },
    unexpected: {
      heading: 'The archive was not opened',
      words:
        'Something unexpected happened, and nothing was kept. A smaller archive may work; the command takes any.',
    },
  },
  kept: {
    heading: 'On this device',
    none: 'No archive has been opened here yet.',
    facts: (stories: number, bytes: number, opened: string) =>
      `${plural(stories, '# story', '# stories')} · ${size(bytes)} · opened ${opened}`,
    read: (title: string) => `Read ${title}`,
    readShort: 'Read',
    reading: 'You are reading it',
  },
  forget: {
    ask: 'Forget it',
    askFor: (title: string) => `Forget ${title}`,
    sure: (title: string) => `Forget “${title}”, and what you saved and read in it?`,
    yes: 'Forget',
    no: 'Keep',
    done: (title: string) => `“${title}” is forgotten.`,
  },
  bar: {
    label: 'Edition from your device',
    reading: (title: string) => `You are reading “${title}”, opened from your device.`,
    all: 'Your editions',
  },
} as const;
