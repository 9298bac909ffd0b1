import { plural } from './plural.ts';

/** What lists of stories say, and the pages around them. */
export const feedStrings = {
  feed: {
    loading: 'Loading stories',
    stories: (count: number) => plural(count, '# story', '# stories'),
    atLeast: (count: number) =>
      plural(count, 'At least # story, counting…', 'At least # stories, counting…'),
    coming: (place: number) => plural(place, 'Story #, loading', 'Story #, loading'),
    end: (count: number) => plural(count, 'That is all: # story', 'That is all: # stories'),
  },
  jump: {
    title: 'Go to a day',
    label: 'Go to a day',
    go: 'Go',
    looking: 'Looking…',
    there: (day: string, place: number, total: number, any: boolean) => {
      const where = `story ${plural(place, '#', '#')} of ${plural(total, '#', '#')}`;
      return any ? `${day}: ${where}` : `Nothing on ${day}. Next to it: ${where}`;
    },
  },
  card: {
    providers: (count: number) => plural(count, '# provider', '# providers'),
    video: 'video',
    unlisted: 'unlisted',
    read: 'read',
    dayAndClock: (day: string, clock: string) => `${day}, ${clock}`,
    insteadOfLeftOut: (name: string) => `In place of ${name}, which is left out`,
    otherwiseLedBy: (name: string) => `Otherwise led by ${name}`,
  },
  coverage: {
    hours: (count: number) => plural(count, '# hour', '# hours'),
    minutes: (count: number) => plural(count, '# minute', '# minutes'),
    days: (count: number) => plural(count, '# day', '# days'),
    strip: (articles: number, span: string, first: string) =>
      `${plural(articles, '# article', '# articles')} over ${span}; ${first} was first`,
    hidden: (count: number) =>
      plural(count, '# of them is filtered out', '# of them are filtered out'),
  },
  failed: {
    title: (stories: number) =>
      plural(stories, '# story could not be loaded', '# stories could not be loaded'),
  },
  front: {
    title: 'Front page',
    feed: 'Stories',
  },
  topic: {
    feed: (name: string) => `Stories about ${name}`,
    partOf: 'Part of',
    includes: 'Includes',
    unknown: {
      title: 'No such topic',
      words: (slug: string) => `This archive has no topic “${slug}”. It may have been renamed.`,
      list: 'These are its topics:',
      none: 'It has no topics at all.',
    },
  },
  provider: {
    feed: (name: string) => `Stories with ${name}`,
    site: (domain: string) => `Visit ${domain}`,
    counts: (articles: number, stories: number) =>
      `${plural(articles, '# article', '# articles')} in ${plural(stories, '# story', '# stories')}`,
    unknown: {
      title: 'No such provider',
      words: (domain: string) => `Nothing in this archive is by “${domain}”.`,
    },
  },
  skip: 'Skip to the stories',
  toFront: 'Go to the front page',
};
