/** What went wrong, and what helps. */
export const problemStrings = {
  unreachable: {
    heading: 'No answer from the host',
    words: 'The files of this edition could not be reached. The host may be down for a moment.',
  },
  noManifest: {
    heading: 'There is no edition here yet',
    words: 'Broadsheet reads a bundle of stories. Make one from a folder of your own:',
    command: 'npm run bundle -- your-folder',
    place: (address: string) => `It must lie at ${address}, beside the page. Then load this again.`,
  },
  wrongVersion: {
    heading: 'This edition is of another version',
    words:
      'It was written by another version of Broadsheet. Load the page again to get the newest reader; if that does not help, bundle the edition again.',
  },
  damagedManifest: {
    heading: 'The edition cannot be read',
    words: 'Its manifest is damaged or is something else. Bundle the edition again.',
  },
  missing: {
    heading: 'A part of the edition is missing',
    words: 'The file is not there. The edition may have been replaced: load the page again.',
  },
  altered: {
    heading: 'A part of the edition is damaged',
    words: 'The file was cut or changed on its way, so it is not shown. The rest is not affected.',
  },
  invalid: {
    heading: 'A part of the edition cannot be read',
    words: 'The file is not what the edition says. The rest is not affected.',
  },
  crash: {
    heading: 'The part that looks up stories stopped',
    words: 'Nothing that you saved is lost. Load the page again to start it afresh.',
  },
  chunk: {
    heading: 'A part of the reader did not load',
    words: 'There may be a newer reader, or no connection. Load the page again.',
  },
  unexpected: {
    heading: 'Something unexpected happened',
    words: 'Nothing that you saved is lost. Load the page again; if it stays so, please report it.',
  },
} as const;
