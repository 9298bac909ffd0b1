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
  skip: 'Skip to the stories',
  toFront: 'Go to the front page',
};
