import { plural } from './plural.ts';

/** Words of the page of settings. */
export const settingsStrings = {
  words: 'Kept in this browser only, and followed by every tab at once.',
  theme: {
    legend: 'Theme',
    system: 'As the system has it',
    light: 'Light',
    dark: 'Dark',
  },
  pictures: {
    legend: 'Pictures',
    all: 'Show all',
    own: 'Do not load from other sites',
    hint: 'Another site that sends a picture learns that somebody reads here, though not what.',
  },
  shortcuts: {
    legend: 'Single keys',
    on: 'On',
    off: 'Off',
    hint: 'Such as j and k for the next and the previous story. Off helps with speech input.',
  },
  read: {
    heading: 'Read stories',
    words: (count: number) =>
      plural(
        count,
        '# story is marked as read, and steps back in lists.',
        '# stories are marked as read, and step back in lists.',
      ),
    none: 'Nothing is marked as read.',
    forget: 'Forget what was read',
    forgotten: (count: number) =>
      plural(count, '# read story forgotten.', '# read stories forgotten.'),
    undo: 'Undo',
  },
} as const;
