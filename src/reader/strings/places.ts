import { plural } from './plural.ts';

/** What the pages of topics and providers say. */
export const placeStrings = {
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
};
