import type { Video } from '../../bundle/records.ts';
import { plural } from './plural.ts';

const HOSTS: Record<Video['host'], string> = { youtube: 'YouTube', vimeo: 'Vimeo' };

/** What the page of a story says, its coverage aside. */
export const storyStrings = {
  loading: 'Loading the story',
  utc: (when: string) => `${when} UTC`,
  readAt: (provider: string) => `Read at ${provider}`,
  amp: 'AMP',
  cdnAmp: 'AMP (cached)',
  unlisted: 'unlisted',
  share: {
    share: 'Share',
    copied: (address: string) => `The address is copied: ${address}`,
    copyYourself: (address: string) =>
      `The browser let nothing be copied. The address is ${address}`,
  },
  video: {
    play: 'Play video',
    loadsFrom: (host: Video['host']) => `loads from ${HOSTS[host]}`,
    name: (host: Video['host']) => `Play video: loads from ${HOSTS[host]}`,
    frame: (title: string) => `Video: ${title}`,
  },
  insteadOf: {
    leftOut: (name: string) => `In place of ${name}, which is left out.`,
    unchosen: (name: string) => `In place of ${name}, which is not among the chosen.`,
    otherType: (name: string) => `In place of ${name}, whose piece is of another type.`,
  },
  filter: {
    shown: (shown: number, all: number) =>
      `${shown} of ${plural(all, '# article', '# articles')} shown`,
    showAll: (all: number) => `Show all ${all}`,
    label: 'Providers in this story',
    open: 'Providers',
    openWith: (active: number) =>
      plural(active, 'Providers, # filter active', 'Providers, # filters active'),
    done: (articles: number) => plural(articles, 'Show # article', 'Show # articles'),
  },
  noneLeft: {
    heading: 'Nothing left of this story',
    words: (all: number) =>
      plural(
        all,
        'The filters in the address leave out its only article.',
        'The filters in the address leave out all # articles of it.',
      ),
  },
  thread: {
    earlier: 'Earlier in this thread',
    later: 'Later in this thread',
    providers: (count: number) => plural(count, '# provider', '# providers'),
  },
  copy: {
    gone: (when: string) =>
      `This edition no longer holds this story; this is the copy you saved on ${when}.`,
    failed: (when: string) =>
      `The story could not be loaded; this is the copy you saved on ${when}.`,
  },
  missing: {
    heading: 'This story is not in the edition',
    words:
      'It may have been taken out, or merged into another under a new address. The other stories of its day may lead to it.',
    wordsWithoutDay: 'The address of a story names its day and its headline; this one does not.',
    day: (day: string) => `Stories of ${day}`,
    toFront: 'Go to the front page',
  },
};
