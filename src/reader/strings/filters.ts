import type { FilterName } from '../../engine/answers.ts';
import type { Sort } from '../../engine/query.ts';
import { plural } from './plural.ts';

/** What the filters of a view say. */
export const filterStrings = {
  providers: {
    title: 'Providers',
    leaveOut: (name: string) => `Leave out ${name}`,
    leftOut: 'left out',
    find: 'Find a provider',
    more: (count: number) => plural(count, '# more', '# more'),
    fewer: 'Show fewer',
    loading: 'Loading all providers…',
    noneFound: (words: string) => `No provider is called “${words}”.`,
  },
  type: {
    title: 'Type',
    all: 'Everything',
    article: 'Articles',
    video: 'Videos',
  },
  dates: {
    title: 'Dates',
    from: 'From',
    to: 'To',
    firstDay: 'First day',
    lastDay: 'Last day',
    chart: 'Stories by date. Drag across the bars to choose.',
    countingChart: 'Stories by date: counting…',
    bar: (when: string, stories: number) => `${when}: ${plural(stories, '# story', '# stories')}`,
    range: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    since: (from: string) => `from ${from}`,
    until: (to: string) => `until ${to}`,
    clear: 'All dates',
  },
  order: {
    title: 'Order',
    names: {
      relevance: 'Most relevant',
      newest: 'Newest first',
      oldest: 'Oldest first',
      heat: 'Most heat',
      quality: 'Best quality',
      coverage: 'Most coverage',
    } satisfies Record<Sort, string>,
  },
  listed: {
    title: 'Selection',
    label: 'Front page only',
    hint: 'Leaves out what the archive keeps but does not list on its own pages.',
  },
  active: {
    title: 'Active filters',
    remove: (filter: string) => `Remove filter: ${filter}`,
    without: (name: string) => `without ${name}`,
    clear: 'Clear',
  },
  none: {
    title: 'No stories here',
    filtered: 'Nothing in this archive passes all of these filters at once.',
    words: (words: string) => `Nothing in this archive answers to “${words}”.`,
    both: (words: string) => `Nothing answers to “${words}” and passes all of these filters.`,
    empty: 'This part of the archive holds no stories yet.',
    loosen: (filter: FilterName, stories: number) =>
      `Without ${loosened[filter]} there ${plural(stories, 'is # story', 'are # stories')}`,
    clear: 'Clear all filters',
  },
};

const loosened: Record<FilterName, string> = {
  words: 'the words',
  topic: 'the topic',
  providers: 'the chosen providers',
  without: 'leaving providers out',
  type: 'the type',
  dates: 'the dates',
  listed: 'the front page alone',
};
