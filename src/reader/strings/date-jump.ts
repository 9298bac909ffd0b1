import { plural } from './plural.ts';

/** What leads to a day in a long list. */
export const jumpStrings = {
  label: 'Go to a day',
  go: 'Go',
  looking: 'Looking…',
  there: (day: string, place: number, total: number, any: boolean) => {
    const where = `story ${plural(place, '#', '#')} of ${plural(total, '#', '#')}`;
    return any ? `${day}: ${where}` : `Nothing on ${day}. Next to it: ${where}`;
  },
};
