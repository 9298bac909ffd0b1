/** What leads to the page that opens an archive of the reader's own, and out of one that is gone. */
export const openLinkStrings = {
  back: 'Back to the published edition',
  gone: {
    heading: 'This edition is not on this device any more',
    words:
      'It was forgotten, or the browser cleared it to make room. Open its archive again, or go back to the published edition.',
  },
  open: 'Open an archive from this device',
} as const;
