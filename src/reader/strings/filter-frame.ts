import { plural } from './plural.ts';

/** What stands around the filters of a view, before they are there. */
export const filterFrame = {
  title: 'Filters',
  loading: 'Loading the filters',
  sheet: {
    label: 'Filters',
    open: 'Filters',
    openWith: (active: number) => plural(active, 'Filters, # active', 'Filters, # active'),
    done: (stories: number | undefined) =>
      stories === undefined ? 'Show stories' : plural(stories, 'Show # story', 'Show # stories'),
  },
};
